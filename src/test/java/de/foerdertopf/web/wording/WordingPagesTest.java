package de.foerdertopf.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.RenderedPages;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.web.layout.Visitor;
import de.foerdertopf.wording.LineDiff;
import de.foerdertopf.wording.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;

class WordingPagesTest {

    private static final Scope SCOPE = new Scope("bremen-stadtteilfonds", "Stadtteilfonds Bremen", null);

    private static Map<String, Object> with(DraftForm form, String... wrongField) {
        var errors = new DirectFieldBindingResult(form, "form");
        if (wrongField.length > 0) {
            errors.rejectValue(
                    wrongField[0],
                    "x",
                    "Bewilligungsbescheid, Zeile 12: Die Angabe {{head.contact.fax}} kennt dieser Brief nicht.");
        }
        var model = new HashMap<String, Object>(errors.getModel());
        model.put("form", form);
        model.put(
                "visitor",
                new Visitor(
                        "Jana Wittmer",
                        "Verwaltung",
                        List.of(new Visitor.MenuEntry("administration", "/verwaltung/personen"))));
        return model;
    }

    private static List<Crumb> crumbs() {
        return List.of(new Crumb("Texte der Briefe", SCOPE.href()), new Crumb("Bewilligungsbescheid", null));
    }

    @Test
    void theEditorShowsProblemsAndVersions() throws IOException {
        var form = new DraftForm();
        form.text = Files.readString(Path.of("templates/notice/approval.xhtml"));
        var model = with(form, "text");
        model.put("it", approval());
        model.put(
                "wrongLines",
                List.of(new TemplateController.WrongLine(12, "<li>Rufen Sie {{head.contact.fax}} an.</li>")));
        RenderedPages.change(
                model,
                "versions",
                List.of(
                        new VersionRow(
                                2,
                                "Fassung 2",
                                true,
                                "Jana Wittmer",
                                Instant.parse("2026-06-15T08:00:00Z"),
                                "kürzer",
                                SCOPE.templateHref("approval") + "/fassungen/2"),
                        VersionRow.of(
                                "Mitgelieferte Fassung", false, SCOPE.templateHref("approval") + "/fassungen/0")));

        var page = RenderedPages.render("wording/template", model);

        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select("textarea#text").val()).contains("{{>_open}}");
        assertThat(page.select("#stellen + ol").text())
                .isEqualTo("Zeile 12 <li>Rufen Sie {{head.contact.fax}} an.</li>");
        assertThat(page.select(".ft-errors li")).hasSize(1);
        assertThat(page.select("a[href$=/fassungen/0]")).hasSize(1);
        assertThat(page.select("a[href$=/fassungen/2]")).isEmpty();
        assertThat(page.select("button[formtarget=_blank]").attr("formaction")).endsWith("/vorschau");
    }

    private static TemplatePage approval() {
        return new TemplatePage(
                SCOPE,
                new TemplateFile("approval", NoticeType.APPROVAL, List.of(NoticeType.APPROVAL), null),
                "Bewilligungsbescheid",
                SCOPE.templateHref("approval"),
                null,
                List.of(),
                List.of(Choice.of("USUAL", "Gewöhnliche Angaben"), Choice.of("LONG", "Sehr lange Namen")),
                List.of(new TableView(
                        "Angaben, die Sie einsetzen können",
                        List.of(
                                TableView.Column.of("Angabe"),
                                TableView.Column.of("Bedeutung"),
                                TableView.Column.of("im Musterbrief")),
                        List.of(new TableView.Row(
                                null,
                                false,
                                List.of(
                                        TableView.Cell.of("{{terms.amount}}"),
                                        TableView.Cell.of("bewilligter Betrag"),
                                        TableView.Cell.of("1.500,00 €")))))),
                List.of(VersionRow.of("Mitgelieferte Fassung", false, SCOPE.templateHref("approval") + "/fassungen/0")),
                true,
                2,
                List.of(),
                crumbs());
    }

    @Test
    void sentencesStandUnderTheirHeadingAndSayWhenTheyArePrinted() {
        var form = new SentencesForm();
        form.sentences = List.of("Kurz gesagt", "Sie bekommen *{{terms.amount}} <b>.");
        var errors = new DirectFieldBindingResult(form, "form");
        errors.rejectValue("sentences[1]", "x", "Fett geht so: ein Sternchen davor und eines danach.");
        var model = with(form);
        model.putAll(errors.getModel());
        model.put("form", form);
        model.put("it", approval());
        RenderedPages.change(
                model,
                "parts",
                List.of(new TemplatePage.PartLink("Rechtsbehelfsbelehrung", SCOPE.sentencesHref("_remedy"))));
        model.put(
                "sentences",
                new SentencesPage(
                        List.of(),
                        List.of(new SentencesPage.SentenceGroup(
                                "Kurz gesagt",
                                List.of(
                                        new SentencesPage.SentenceField(0, "1. Überschrift", null, 1),
                                        new SentencesPage.SentenceField(
                                                1, "2. Punkt", "Nur wenn: Der Antrag kam rechtzeitig", 2)))),
                        List.of("GiroCode für die Banking-App"),
                        true));

        var page = RenderedPages.render("wording/sentences", model);

        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select("legend").eachText()).contains("Kurz gesagt");
        assertThat(page.select("textarea").eachAttr("name")).containsExactly("sentences[0]", "sentences[1]");
        assertThat(page.select("textarea#sentences-1").val()).isEqualTo("Sie bekommen *{{terms.amount}} <b>.");
        assertThat(page.select(".ft-errors a[href=#sentences-1]")).hasSize(1);
        assertThat(page.select(".kern-hint").text()).contains("Nur wenn: Der Antrag kam rechtzeitig");
        assertThat(page.select("input[name=drop]")).hasSize(1);
        assertThat(page.select("a[href$=/vorlagen/_remedy/saetze]")).hasSize(1);
        assertThat(page.select("main").text()).contains("GiroCode für die Banking-App", "bewilligter Betrag");
        assertThat(page.select("form[action$=/folgen] input[name=basedOn]").val())
                .isEqualTo("2");
    }

    @Test
    void theComparisonMarksLinesInWordsToo() {
        var model = with(new DraftForm());
        model.put(
                "it",
                new VersionPage(
                        SCOPE,
                        "Bewilligungsbescheid",
                        1,
                        false,
                        SCOPE.templateHref("approval"),
                        SCOPE.templateHref("approval"),
                        LineDiff.between("""
            <h1>Bewilligungsbescheid</h1>
            <li>Etwas ändert sich? Rufen Sie uns an. Wir helfen.</li>
            """, """
            <h1>Bewilligungsbescheid</h1>
            <li>Ein Anruf genügt.</li>
            """),
                        crumbs()));

        var page = RenderedPages.render("wording/version", model);

        assertThat(page.select(".is-added .ft-sr").text()).isEqualTo("neu:");
        assertThat(page.select(".is-removed .ft-sr").text()).isEqualTo("weg:");
        assertThat(page.select("form button").text()).contains("wiederherstellen");
    }

    @Test
    void theListLeadsToEveryText() {
        var model = with(new DraftForm());
        var table = new TableView(
                "Briefe",
                List.of(
                        TableView.Column.of("Text"),
                        TableView.Column.of("Fassung"),
                        TableView.Column.of("Wer und wann")),
                List.of(new TableView.Row(
                        SCOPE.templateHref("approval"),
                        false,
                        List.of(
                                TableView.Cell.of("Bewilligungsbescheid", "approval"),
                                TableView.Cell.tag("info", "Fassung 2"),
                                TableView.Cell.of("Jana Wittmer", "15. Juni 2026, 10:00 Uhr")))));
        model.put(
                "it",
                new WordingListController.ListPage(
                        SCOPE,
                        List.of(SCOPE, new Scope(Scope.ALL, "Alle Fonds", null)),
                        table,
                        List.of(new WordingListController.PartTable(PartGroup.REMEDY, "Rechtsbehelf", table)),
                        List.of(new WordingListController.EditionTable("2025", table))));

        var page = RenderedPages.render("wording/list", model);

        assertThat(page.select("a[aria-current=page]").eachText()).contains("Stadtteilfonds Bremen");
        assertThat(page.select("a[href$=/vorlagen/approval]")).hasSize(3);
    }
}
