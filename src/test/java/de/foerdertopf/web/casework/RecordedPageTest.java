package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.fund.RulesAsWritten;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.RenderedPages;
import de.foerdertopf.web.layout.Visitor;
import de.foerdertopf.web.questions.Occasion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Staff type an application on one page, by keyboard, and leave open what the paper does not say. */
class RecordedPageTest {

    @Test
    void allQuestionsStandOnOnePage() {
        var page = render("casework-application-long", true);

        assertThat(page.select("h2[id]").eachAttr("id"))
                .containsExactly(
                        "inhalt-titel",
                        "eingang",
                        "gruppe",
                        "organisation",
                        "vorhaben",
                        "ziele",
                        "menschen",
                        "kosten",
                        "konto",
                        "erklaerungen",
                        "scan");
        assertThat(page.select("#groupName, #personName, #district, #goals, #volunteers, #iban, #requested"))
                .hasSize(7);
        assertThat(page.select("#costs-0-category option").eachAttr("value")).contains("", "STAFF");
        assertThat(page.select("#sources-1-kind option").eachAttr("value")).doesNotContain("GRANT");
        assertThat(page.select("#otherMoney, #declared")).isEmpty();
    }

    @Test
    void theShortFormAsksOnlyWhatASmallSumNeeds() {
        var page = render("casework-application-short", false);

        assertThat(page.select("#legalForm, #goals, #personName, #noDoubleFunding, .ft-contents"))
                .isEmpty();
        assertThat(page.select("#otherMoney, #requested, [name=declared]")).hasSize(5);
        assertThat(page.select("[name=toLong]")).hasSize(1);
    }

    @Test
    void longListsAreListBoxesAndWhatIsNotSaidStaysUnsaid() {
        var page = render("casework-application-long", true);

        assertThat(Objects.requireNonNull(
                                page.select("select#applicantType option").first())
                        .val())
                .isEmpty();
        assertThat(page.select("select#legalForm, select#projectType")).hasSize(2);
        assertThat(page.select("[name=minorsInvolved][checked], [name=notStarted][checked]")
                        .eachAttr("value"))
                .containsExactly("", "");
        assertThat(page.select("#name, #street, #phone, #email").eachAttr("autocomplete"))
                .as("what belongs to those who type")
                .containsExactly("off", "off", "off", "off");
        assertThat(page.select("[name=preferredChannel]").eachAttr("value")).containsExactly("EMAIL", "LETTER");
    }

    private static Document render(String name, boolean full) {
        var occasion = Occasion.recording(
                full, RulesAsWritten.edition(ApplicationFixture.BREMEN), LocalDate.of(2026, 7, 17), "Zuschuss");
        var form = RecordedSheet.of(Map.of(), null);
        form.offerRows();
        var model = new HashMap<String, Object>();
        model.put("form", form.sheet);
        model.putAll(SheetErrors.atDesk(form.sheet).getModel());
        model.put("formId", "7");
        model.put("short", !full);
        model.put("action", "/schreibtisch/faelle/neu");
        model.put("stored", List.of());
        model.put("rounds", List.of(Choice.of("bremen|1", "Bremen: Phase 1")));
        model.put("channels", List.of(Choice.of("PAPER", "Papier")));
        model.put("crumbs", List.of(new Crumb("Arbeitsliste", "/schreibtisch"), new Crumb("Antrag erfassen", null)));
        model.put("visitor", new Visitor("Jana Wittmer", "Verwaltung", List.of()));
        model.put(
                "parts",
                ApplicationPages.pages(occasion).stream()
                        .map(page -> new ApplicationPages.Part(
                                page.path(),
                                RenderedPages.message("record.part." + page.path()),
                                RenderedPages.questionnaire().ask(page, form.sheet, occasion)))
                        .toList());
        return RenderedPages.render("casework/application", name, model);
    }
}
