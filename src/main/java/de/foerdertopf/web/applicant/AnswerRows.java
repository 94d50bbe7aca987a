package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows what was typed, question by question, right or wrong, with the way to change it. */
@Component
class AnswerRows {

    private final Questionnaire questionnaire;
    private final MessageSource messages;
    private final Fmt fmt;

    AnswerRows(Questionnaire questionnaire, MessageSource messages, Fmt fmt) {
        this.questionnaire = questionnaire;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** All answers but the plan and the account. */
    List<CheckPage.Section> sections(Draft draft) {
        return sections(draft, draft::shows);
    }

    /** @param shown which pages are told, beside those that every form has */
    List<CheckPage.Section> sections(Draft draft, Predicate<FormPage> shown) {
        var sections = new ArrayList<CheckPage.Section>();
        sections.add(section("check.group", draft, shown, FormPage.GROUP, FormPage.ORGANISATION));
        sections.add(section("check.project", draft, shown, FormPage.PROJECT));
        if (shown.test(FormPage.GOALS)) {
            sections.add(section("check.goals", draft, shown, FormPage.GOALS));
        }
        sections.add(section("check.people", draft, shown, FormPage.PEOPLE));
        if (shown.test(FormPage.DECLARATIONS)) {
            sections.add(section("check.declarations", draft, shown, FormPage.DECLARATIONS));
        }
        if (shown.test(FormPage.ATTACHMENTS)) {
            sections.add(new CheckPage.Section(text("check.attachments"), attachments(draft)));
        }
        return sections;
    }

    private CheckPage.Section section(String title, Draft draft, Predicate<FormPage> shown, FormPage... pages) {
        var sheet = draft.sheet();
        var rows = new ArrayList<SummaryRow>();
        for (var page : pages) {
            if (shown.test(page)) {
                rows.addAll(questionnaire.tell(page, sheet, draft.occasion(), change(draft, page)));
            }
        }
        return new CheckPage.Section(text(title), rows);
    }

    List<SummaryRow> account(Draft draft) {
        return questionnaire.tell(FormPage.ACCOUNT, draft.sheet(), draft.occasion(), change(draft, FormPage.ACCOUNT));
    }

    /** The plan in lines, where no table is wanted. */
    List<SummaryRow> plan(Draft draft) {
        var change = change(draft, FormPage.COSTS);
        var plan = draft.answers().plan();
        return List.of(
                SummaryRow.of(
                        text("check.costs"),
                        plan.costs().stream()
                                .map(c -> c.description() + ": " + fmt.money(c.amount()))
                                .collect(Collectors.joining("\n")),
                        change),
                SummaryRow.of(
                        text("plan.sources"),
                        plan.sources().stream()
                                .map(s -> s.description() + ": " + fmt.money(s.amount()))
                                .collect(Collectors.joining("\n")),
                        change));
    }

    private List<SummaryRow> attachments(Draft draft) {
        var names = draft.attachments().stream()
                .map(a -> text("attachment-kind." + a.kind()) + ": " + a.fileName())
                .collect(Collectors.joining("\n"));
        return List.of(SummaryRow.of(
                text("check.attachments"),
                names.isEmpty() ? text("check.attachments.none") : names,
                change(draft, FormPage.ATTACHMENTS)));
    }

    private static @Nullable String change(Draft draft, FormPage page) {
        if (!draft.pages().contains(page)) {
            return null;
        }
        return draft.href(page) + (draft.isCorrection() ? "" : "?zurueck=" + FormPages.CHECK);
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
