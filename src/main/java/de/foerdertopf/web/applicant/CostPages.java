package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.fund.FundRules;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questionnaire;
import de.foerdertopf.web.questions.Questions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reckons what stands beside the plan of costs and money. */
@Component
class CostPages {

    private final Questionnaire questionnaire;
    private final DraftHints hints;
    private final MessageSource messages;
    private final Fmt fmt;

    CostPages(Questionnaire questionnaire, DraftHints hints, MessageSource messages, Fmt fmt) {
        this.questionnaire = questionnaire;
        this.hints = hints;
        this.messages = messages;
        this.fmt = fmt;
    }

    CostPage of(Draft draft, Sheet sheet, SheetErrors errors) {
        var readable = amounts(sheet)
                .allMatch(amount -> amount.isBlank() || Typed.sum(amount).isPresent());
        var said = Questions.read(sheet);
        var requested = MoneyQuestions.requested(said, draft.occasion());
        var shown = draft.isSaved(FormPage.COSTS) || draft.isCorrection();
        return new CostPage(
                choices(draft, CostCategory.values()),
                choices(draft, FundingKind.values()),
                MoneyQuestions.total(said),
                MoneyQuestions.other(said, draft.occasion()),
                readable && !requested.isNegative() ? requested : null,
                readable && shown && !errors.hasErrors() ? hints.onCosts(draft) : List.of(),
                messages.getMessage(
                        "costs.eligible.text",
                        new Object[] {
                            fmt.roundMoney(draft.edition().rules().amounts().maximum())
                        },
                        LocaleContextHolder.getLocale()),
                draft.isCorrection() ? null : limits(draft.edition().rules().amounts()));
    }

    /** From which sum on more is asked, where more than that can be had, and how much a project can get at most: said before it happens. */
    private String limits(FundRules.Amounts amounts) {
        return messages.getMessage(
                amounts.microFormUpTo().isLessThan(amounts.maximum()) ? "amount.limits.most" : "amount.most",
                new Object[] {fmt.roundMoney(amounts.microFormUpTo()), fmt.roundMoney(amounts.maximum())},
                LocaleContextHolder.getLocale());
    }

    private static Stream<String> amounts(Sheet sheet) {
        return Stream.concat(
                Stream.of(MoneyQuestions.COSTS, MoneyQuestions.SOURCES)
                        .flatMap(list -> sheet.rows(list.name()).stream())
                        .map(row -> row.typed(MoneyQuestions.AMOUNT)),
                Stream.of(sheet.typed(MoneyQuestions.OTHER_MONEY.name())));
    }

    private List<Choice> choices(Draft draft, Enum<?>... list) {
        return questionnaire.choices(draft.occasion(), list);
    }
}
