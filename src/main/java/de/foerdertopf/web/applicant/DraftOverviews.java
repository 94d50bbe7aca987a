package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.TaskRow;
import de.foerdertopf.web.questions.DeclarationQuestions;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questionnaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Shows a draft as a whole: as a list of tasks, and as all its answers before they are sent. */
@Component
class DraftOverviews {

    private final DraftHints hints;
    private final AnswerRows rows;
    private final DraftRounds rounds;
    private final Questionnaire questionnaire;
    private final MessageSource messages;
    private final Clock clock;

    DraftOverviews(
            DraftHints hints,
            AnswerRows rows,
            DraftRounds rounds,
            Questionnaire questionnaire,
            MessageSource messages,
            Clock clock) {
        this.questionnaire = questionnaire;
        this.rounds = rounds;
        this.hints = hints;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /** The tasks of the full form and how far each is. */
    TaskListPage tasks(Draft draft) {
        var unreadable = draft.unreadable();
        var rowsOfTasks = new ArrayList<TaskRow>();
        var done = 0;
        for (var page : draft.pages()) {
            var state = !draft.isSaved(page) && !draft.isTakenOver(page)
                    ? page.isOptional() ? TaskRow.State.OPTIONAL : TaskRow.State.NOT_STARTED
                    : unreadable.containsKey(page) ? TaskRow.State.INCOMPLETE : TaskRow.State.DONE;
            done += state == TaskRow.State.DONE ? 1 : 0;
            rowsOfTasks.add(new TaskRow(text("tasks." + page.path()), draft.href(page), state, null));
        }
        var groups = List.of(
                new TaskListPage.Section(text("tasks.you"), rowsOfTasks.subList(0, 2)),
                new TaskListPage.Section(text("tasks.project"), rowsOfTasks.subList(2, 5)),
                new TaskListPage.Section(text("tasks.money"), rowsOfTasks.subList(5, 7)),
                new TaskListPage.Section(text("tasks.end"), withCheck(draft, rowsOfTasks.subList(7, 9))));
        return new TaskListPage(
                draft.projectName(),
                groups,
                done,
                draft.pages().size(),
                draft.round().closes(),
                rounds.isLate(draft),
                rounds.note(draft).orElse(null),
                draft.savedAt());
    }

    private List<TaskRow> withCheck(Draft draft, List<TaskRow> last) {
        var all = new ArrayList<>(last);
        all.add(new TaskRow(
                text("tasks.check"), draft.base() + "/" + FormPages.CHECK, TaskRow.State.NOT_STARTED, null));
        return all;
    }

    /**
     * All answers before they bind, with what the rules say to them.
     *
     * @param refused whether it was tried to send them, in vain
     */
    CheckPage check(Draft draft, boolean refused) {
        var plan = draft.answers().plan();
        var requested = draft.requested();
        var gap = plan.gap();
        return new CheckPage(
                draft.fund().name() + ", " + draft.round().label(),
                draft.base() + "/absenden",
                draft.full() ? draft.base() : draft.href(FormPage.ACCOUNT),
                hints.of(draft).stream().map(DraftHints.Coded::hint).toList(),
                rows.sections(draft),
                rows.costs(draft),
                plan.totalCosts(),
                rows.otherMoney(draft),
                requested.max(Money.ZERO),
                gap.isPositive() && draft.plan() ? gap : null,
                draft.href(FormPage.COSTS) + "?zurueck=" + FormPages.CHECK,
                rows.account(draft),
                declared(draft),
                answerBy(draft.round()),
                new CheckPage.Sending(
                        draft.round().label(), rounds.sentence(draft), rounds.isLate(draft), missing(draft), refused));
    }

    private List<Link> missing(Draft draft) {
        var missing = new ArrayList<Link>();
        var labels = new HashMap<>(questionnaire.labels(draft.pages(), draft.occasion()));
        labels.put(MoneyQuestions.COSTS.name(), text("check.costs"));
        draft.unreadable().forEach((page, errors) -> errors.getAllErrors()
                .forEach(error -> missing.add(new Link(
                        sentence(error, labels),
                        draft.href(page) + "?zurueck=" + FormPages.CHECK + (draft.isSaved(page) ? "&fehlt" : "")
                                + (error instanceof FieldError field
                                        ? "#" + FormFields.idOf(field.getField())
                                        : "")))));
        return missing;
    }

    /** A sentence that would be the same at any field stands behind the name of its question; one of its own names it already. */
    private String sentence(ObjectError error, Map<String, String> labels) {
        var message = messages.getMessage(error, LocaleContextHolder.getLocale());
        return error instanceof FieldError field && !isMissing(field) && message.equals(atAnyField(field))
                ? FormFields.named(labels, field.getField(), message, row -> text("errors.row", row))
                : message;
    }

    private static boolean isMissing(FieldError error) {
        return Objects.requireNonNullElse(error.getCode(), "").contains("missing")
                && !error.getField().contains("[");
    }

    private @Nullable String atAnyField(FieldError error) {
        var code = Objects.requireNonNullElse(error.getCode(), "");
        return messages.getMessage(code, error.getArguments(), "", LocaleContextHolder.getLocale());
    }

    private List<String> declared(Draft draft) {
        return Stream.concat(
                        DeclarationQuestions.declaredBySending(draft.shows(FormPage.DECLARATIONS)).stream()
                                .map(key -> text(key)),
                        Stream.of(liability(draft.answers())))
                .toList();
    }

    /** Who stands for the money, said before anything is sent: nobody shall learn it from a letter. */
    private String liability(ApplicationAnswers answers) {
        var sponsor = answers.sponsor();
        if (sponsor != null && !sponsor.name().isBlank()) {
            return text("check.declare.money.sponsor", sponsor.name());
        }
        var name = answers.liable().name();
        return name.isBlank() ? text(DeclarationQuestions.LIABILITY) : text("check.declare.money", name);
    }

    private LocalDate answerBy(Round round) {
        return round.decisionPlannedOn(HouseTime.today(clock));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
