package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Section;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.questions.FormPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a group looks at its new answers before it sends them. */
@Component
class NewAnswersOverview {

    private final Corrections corrections;
    private final AnswerRows rows;
    private final CompletenessChecks checks;
    private final MessageSource messages;
    private final Fmt fmt;

    NewAnswersOverview(
            Corrections corrections, AnswerRows rows, CompletenessChecks checks, MessageSource messages, Fmt fmt) {
        this.corrections = corrections;
        this.rows = rows;
        this.checks = checks;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** @param refused whether sending was refused, because something is missing */
    String show(SubmittedApplication application, Draft draft, String note, boolean refused, Model model) {
        var asked = corrections.isAsked(application);
        var sections = new ArrayList<>(rows.sections(draft, page -> draft.shows(page) || isOpen(page, draft, asked)));
        sections.add(new CheckPage.Section(text("check.costs"), rows.plan(draft)));
        sections.add(new CheckPage.Section(text("check.account"), rows.account(draft)));
        var open = asked
                ? sections.stream()
                        .map(s -> new CheckPage.Section(
                                s.title(),
                                s.rows().stream()
                                        .filter(row -> row.changeHref() != null)
                                        .toList()))
                        .filter(s -> !s.rows().isEmpty())
                        .toList()
                : sections;
        var check = asked ? checks.require(application.caseNumber()) : null;
        FundFaces.put(draft.fund(), model);
        var form = new AnswerForm();
        form.text = note;
        FormFields.show(form, null, model);
        model.addAttribute(
                "correction",
                new NewAnswersPage(
                        application.caseNumber(),
                        application.answers().project().title(),
                        draft.base(),
                        asked,
                        check == null ? null : check.requestText(),
                        check == null ? null : check.replyDueOn(),
                        open,
                        missing(draft),
                        refused,
                        changedPages(draft),
                        draft.savedAt()));
        return "applicant/correction";
    }

    /** What the short form does not ask can be asked for afterwards; a paper is handed in later without that. */
    private static boolean isOpen(FormPage page, Draft draft, boolean asked) {
        return (asked || page == FormPage.ATTACHMENTS) && draft.pages().contains(page);
    }

    /** What is wrong on the pages that were saved. */
    List<Link> missing(Draft draft) {
        return draft.pages().stream()
                .filter(draft::isSaved)
                .flatMap(page -> draft.check(page).getAllErrors().stream()
                        .map(error -> new Link(
                                messages.getMessage(error, LocaleContextHolder.getLocale()),
                                draft.href(page) + "?fehlt")))
                .toList();
    }

    private List<String> changedPages(Draft draft) {
        return draft.pages().stream()
                .filter(draft::isSaved)
                .map(page -> text("tasks." + page.path()))
                .toList();
    }

    /** What another one changed, without names. */
    String told(AuditEntry entry) {
        var sections = entry.values().stream()
                .filter(value -> Arrays.stream(Section.values())
                        .anyMatch(section -> section.name().equals(value.field())))
                .map(value -> text("label.Section." + value.field()))
                .collect(Collectors.joining(", "));
        return messages.getMessage(
                "correction.changed." + entry.event(),
                new Object[] {fmt.moment(entry.at()), sections},
                LocaleContextHolder.getLocale());
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
