package de.foerdertopf.web.casework;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.BlankForms;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questionnaire;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the page on which staff type an application: all its questions on one page, with the scans that were kept. */
@Component
class ApplicationPages {

    private final KeptScans scans;
    private final Questionnaire questionnaire;
    private final BlankForms blankForms;
    private final Funds funds;
    private final Words words;

    ApplicationPages(KeptScans scans, Questionnaire questionnaire, BlankForms blankForms, Funds funds, Words words) {
        this.scans = scans;
        this.questionnaire = questionnaire;
        this.blankForms = blankForms;
        this.funds = funds;
        this.words = words;
    }

    /** A part of the page. */
    public record Part(String id, String heading, List<Questionnaire.Drawn> questions) {}

    /** The parts of an application that staff are asked for; papers come as scans. */
    static List<FormPage> pages(Occasion occasion) {
        return Arrays.stream(FormPage.values())
                .filter(page -> page != FormPage.ATTACHMENTS)
                .filter(page -> occasion.full() || !page.isOfLongForm() || page == FormPage.DECLARATIONS)
                .toList();
    }

    /** Forms to print for whoever stands at the counter, of the funds of these rounds. */
    List<Link> papers(List<Round> rounds) {
        return rounds.stream()
                .map(Round::fund)
                .distinct()
                .map(funds::require)
                .flatMap(fund -> blankForms.links(fund).stream()
                        .map(link -> new Link(fund.shortName() + ": " + link.label(), link.href())))
                .toList();
    }

    /** What another wrote as the answer to a question whose answer the page has changed too, question by question. */
    List<SummaryRow> bothChanged(RecordedSheet form, Sheet now, Occasion occasion) {
        return pages(occasion).stream()
                .filter(page -> page != FormPage.COSTS)
                .flatMap(page -> {
                    var was = answers(page, form.was, occasion);
                    var own = answers(page, form.sheet, occasion);
                    return questionnaire.tell(page, now, occasion, null).stream()
                            .filter(row -> !row.answer().equals(was.get(row.label())))
                            .filter(row -> !row.answer().equals(own.get(row.label())))
                            .filter(row -> !Objects.equals(own.get(row.label()), was.get(row.label())));
                })
                .toList();
    }

    private Map<String, String> answers(FormPage page, Sheet sheet, Occasion occasion) {
        return questionnaire.tell(page, sheet, occasion, null).stream()
                .collect(Collectors.toMap(
                        SummaryRow::label, SummaryRow::answer, (first, second) -> first + " " + second));
    }

    String draw(RecordedSheet form, SheetErrors errors, Occasion occasion, HttpSession session, Model model) {
        form.offerRows();
        FormFields.show(form.sheet, errors, model);
        model.addAttribute("formId", form.formId);
        model.addAttribute("short", form.isShort());
        model.addAttribute("stored", scans.of(session, form));
        model.addAttribute("labels", questionnaire.labels(pages(occasion), occasion));
        model.addAttribute(
                "parts",
                pages(occasion).stream()
                        .map(page -> new Part(
                                page.path(),
                                words.text("record.part." + page.path()),
                                questionnaire.ask(page, form.sheet, occasion)))
                        .toList());
        return "casework/application";
    }
}
