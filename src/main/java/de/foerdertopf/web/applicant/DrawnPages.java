package de.foerdertopf.web.applicant;

import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.StoredFile;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.Questionnaire;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws a page of the application form, and says where it stands among the others. */
@Component
class DrawnPages {

    private final DraftHints hints;
    private final DraftRounds rounds;
    private final DraftFiles files;
    private final Questionnaire questionnaire;
    private final CostPages costPages;
    private final MessageSource messages;

    DrawnPages(
            DraftHints hints,
            DraftRounds rounds,
            DraftFiles files,
            Questionnaire questionnaire,
            CostPages costPages,
            MessageSource messages) {
        this.hints = hints;
        this.rounds = rounds;
        this.files = files;
        this.questionnaire = questionnaire;
        this.costPages = costPages;
        this.messages = messages;
    }

    /**
     * A page of the form.
     *
     * @param hints what the rules say to what was typed on it; empty before anything was
     * @param questions that it asks, but for costs
     * @param costs for the page of costs; null for others
     * @param stored papers that came along, on their page
     * @param goals of the fund, where the page asks for those of the group
     */
    public record Page(
            FormPage asked,
            FormStep step,
            Keep keep,
            List<CostPage.Hint> hints,
            List<Questionnaire.Drawn> questions,
            @Nullable CostPage costs,
            List<StoredFile> stored,
            List<String> goals) {}

    /** @param back {@link FormPages#CHECK} where the person came from the check of all answers */
    String show(Draft draft, FormPage page, SheetErrors errors, @Nullable String back, Model model) {
        var sheet = errors.getTarget();
        FormFields.show(sheet, errors, model);
        var isOfCosts = page == FormPage.COSTS;
        var it = new Page(
                page,
                step(draft, page, back),
                keep(draft, page, back),
                hints(draft, page),
                isOfCosts ? List.of() : questionnaire.ask(page, sheet, draft.occasion()),
                isOfCosts ? costPages.of(draft, sheet, errors) : null,
                page == FormPage.ATTACHMENTS ? files.of(draft) : List.of(),
                page == FormPage.GOALS ? draft.edition().texts().goals() : List.of());
        return FundFaces.show(view(draft, page), draft.fund(), it, model);
    }

    private static String view(Draft draft, FormPage page) {
        return switch (page) {
            case COSTS -> draft.plan() ? "applicant/plan" : "applicant/costs";
            case ATTACHMENTS -> "applicant/attachments";
            default -> "applicant/page";
        };
    }

    private List<CostPage.Hint> hints(Draft draft, FormPage page) {
        return draft.isSaved(page) || draft.isCorrection()
                ? hints.on(page, draft).stream().map(DraftHints.Coded::hint).toList()
                : List.of();
    }

    private Keep keep(Draft draft, FormPage page, @Nullable String back) {
        return new Keep(
                PageVersions.number(draft.values(), page),
                back,
                otherWindow(draft, page),
                rounds.note(draft).orElse(null),
                OwnChanges.shown(draft, page));
    }

    /** In the words of the page's own questions; of a plan each input of each line. */
    private List<SummaryRow> otherWindow(Draft draft, FormPage page) {
        var other = PageVersions.said(PageVersions.otherWindow(draft.values(), page));
        if (other.isEmpty()) {
            // of nothing the questions still tell what they say unasked, such as that the account follows later
            return List.of();
        }
        if (page != FormPage.COSTS) {
            return questionnaire.tell(page, Sheet.of(other), draft.occasion(), null).stream()
                    .filter(row -> !row.answer().isEmpty())
                    .toList();
        }
        var labels = questionnaire.labels(List.of(page), draft.occasion());
        return Sheet.of(other).all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(input -> SummaryRow.of(labels.getOrDefault(table(input.getKey()), ""), input.getValue(), null))
                .toList();
    }

    /** The question of which an input is a part of a line. */
    private static String table(String input) {
        var bracket = input.indexOf('[');
        return bracket < 0 ? input : input.substring(0, bracket);
    }

    /** Where a page's own way back leads. */
    String backFrom(Draft draft, FormPage page, @Nullable String back) {
        return step(draft, page, back).backHref();
    }

    private FormStep step(Draft draft, FormPage page, @Nullable String back) {
        var action = draft.href(page);
        if (draft.isCorrection()) {
            return new FormStep(
                    1, 1, draft.projectName(), action, draft.base(), text("form.back.correction"), draft.savedAt());
        }
        if (FormPages.CHECK.equals(back) || !(draft.full() || FormPage.MICRO.contains(page))) {
            return new FormStep(
                    1,
                    1,
                    draft.projectName(),
                    action,
                    draft.base() + "/" + FormPages.CHECK,
                    text("form.back.check"),
                    draft.savedAt());
        }
        if (draft.full()) {
            return new FormStep(
                    1, 1, draft.projectName(), action, draft.base(), text("form.back.tasks"), draft.savedAt());
        }
        var number = FormPage.MICRO.indexOf(page) + 1;
        return new FormStep(
                number,
                FormPage.MICRO.size(),
                draft.projectName(),
                action,
                number > 1 ? draft.href(FormPage.MICRO.get(number - 2)) : "/meine",
                text(number > 1 ? "form.back.page" : "form.back.mine"),
                draft.savedAt());
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
