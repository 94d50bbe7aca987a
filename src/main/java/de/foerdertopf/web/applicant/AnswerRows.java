package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questionnaire;
import de.foerdertopf.web.questions.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return List.of(
                SummaryRow.of(text("check.costs"), inLines(costs(draft)), change),
                SummaryRow.of(text("plan.sources"), inLines(sources(draft)), change));
    }

    private String inLines(List<CheckPage.Cost> lines) {
        return lines.stream().map(line -> line.name() + ": " + sum(line)).collect(Collectors.joining("\n"));
    }

    private String sum(CheckPage.Cost line) {
        return line.amount() != null
                ? fmt.money(line.amount())
                : (line.typed() + " (" + text("check.unread") + ")").strip();
    }

    /** What it costs, line by line; what cannot be read stands there as it was typed. */
    List<CheckPage.Cost> costs(Draft draft) {
        return lines(
                draft,
                MoneyQuestions.COSTS,
                row -> text("cost-category."
                        + Objects.requireNonNullElse(
                                Reads.chosen(CostCategory.class, row.typed(MoneyQuestions.CATEGORY)),
                                CostCategory.OTHER)));
    }

    /** What others pay, the same way. */
    List<CheckPage.Cost> otherMoney(Draft draft) {
        if (draft.plan()) {
            return lines(
                            draft,
                            MoneyQuestions.SOURCES,
                            row -> text("funding-kind."
                                    + Objects.requireNonNullElse(
                                            Reads.chosen(FundingKind.class, row.typed(MoneyQuestions.KIND)),
                                            FundingKind.OWN)))
                    .stream()
                    .filter(line -> line.amount() == null || line.amount().isPositive())
                    .toList();
        }
        var typed = Texts.cleanLine(draft.sheet().typed(MoneyQuestions.OTHER_MONEY.name()));
        var from = Texts.cleanLine(draft.sheet().typed(MoneyQuestions.OTHER_FROM.name()));
        var amount = Typed.sum(typed).orElse(null);
        return typed.isEmpty() || (amount != null && !amount.isPositive())
                ? List.of()
                : List.of(new CheckPage.Cost(
                        from.isEmpty() ? text("funding-kind." + FundingKind.OWN) : from, amount, typed));
    }

    /** With what is asked for. */
    private List<CheckPage.Cost> sources(Draft draft) {
        return Stream.concat(
                        otherMoney(draft).stream(),
                        draft.answers().plan().sources().stream()
                                .filter(source -> source.kind() == FundingKind.GRANT)
                                .map(source -> new CheckPage.Cost(source.description(), source.amount(), "")))
                .toList();
    }

    private static List<CheckPage.Cost> lines(Draft draft, Field<?> list, Function<Sheet, String> unnamed) {
        return draft.sheet().rows(list.name()).stream()
                .filter(row -> !MoneyQuestions.isBlank(row))
                .map(row -> {
                    var name = Texts.cleanLine(row.typed(MoneyQuestions.DESCRIPTION));
                    var typed = Texts.cleanLine(row.typed(MoneyQuestions.AMOUNT));
                    return new CheckPage.Cost(
                            name.isEmpty() ? unnamed.apply(row) : name,
                            Typed.sum(typed).orElse(null),
                            typed);
                })
                .toList();
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
