package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.questions.ProjectQuestions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first question: how much money is needed. It begins a draft, or finds one that was begun. */
@Controller
@RequestMapping("/antrag/neu")
class FirstQuestionController {

    private final Drafts drafts;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    FirstQuestionController(Drafts drafts, Funds funds, MessageSource messages, Fmt fmt, Clock clock) {
        this.drafts = drafts;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping("/{code}")
    String ask(@PathVariable("code") FundCode fund, Actor actor, Model model) {
        var owner = OwnCases.owner(actor);
        var form = new AmountForm();
        form.draft = UUID.randomUUID().toString();
        var rounds = roundsToApplyFor(funds.require(fund));
        form.round = rounds.get(0).label();
        return amount(funds.require(fund), form, owner, null, model);
    }

    @PostMapping("/{code}")
    String begin(
            @PathVariable("code") FundCode fund,
            @ModelAttribute("form") AmountForm form,
            BindingResult ignored,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var owner = OwnCases.owner(actor);
        var errors = new DirectFieldBindingResult(form, "form");
        Typed.requireRoughSum(errors, "amount", form.amount, "typed.amount.missing");
        if (!errors.hasErrors()
                && Typed.roughSum(form.amount).filter(Money::isPositive).isEmpty()) {
            errors.rejectValue("amount", "typed.amount.missing");
        }
        var rounds = roundsToApplyFor(funds.require(fund));
        var round = rounds.stream()
                .filter(r -> r.label().equals(form.round))
                .findFirst()
                .orElse(rounds.get(0));
        var most = most(round);
        if (!errors.hasErrors()
                && Typed.roughSum(form.amount)
                        .filter(sum -> sum.isMoreThan(most))
                        .isPresent()) {
            errors.rejectValue("amount", "typed.amount.above-cap", new Object[] {fmt.roundMoney(most)}, null);
        }
        var id = uuid(form.draft);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return amount(funds.require(fund), form, owner, errors, model);
        }
        var begun =
                drafts.isKnown(id, owner) ? id : drafts.untouched(owner, fund).orElse(id);
        drafts.begin(begun, owner, values -> {
            values.put(Draft.FUND, List.of(fund.value()));
            values.put(Draft.ROUND, List.of(round.label()));
            values.put(Draft.AMOUNT, List.of(form.amount));
            return values;
        });
        return "redirect:/antrag/" + begun;
    }

    private String amount(Fund fund, AmountForm form, UUID owner, @Nullable BindingResult errors, Model model) {
        model.addAttribute(
                "begun",
                drafts.applications(owner).stream()
                        .filter(draft -> draft.fund().code().equals(fund.code()) && !draft.isEmpty())
                        .map(draft -> new Link(
                                draft.sheet().isOpen(ProjectQuestions.TITLE)
                                        ? text("amount.begun.untitled")
                                        : draft.projectName(),
                                draft.base()))
                        .toList());
        FundFaces.put(fund, model);
        FormFields.show(form, errors, model);
        model.addAttribute(
                "step",
                new FormStep(1, 1, fund.shortName(), "/antrag/neu/" + fund.code(), "/", text("form.back.start"), null));
        var today = HouseTime.today(clock);
        var rounds = roundsToApplyFor(fund);
        model.addAttribute(
                "atMost",
                text(
                        "amount.label.hint",
                        fmt.roundMoney(rounds.stream()
                                .map(this::most)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())));
        model.addAttribute(
                "rounds",
                rounds.stream()
                        .map(r -> new Choice(r.label(), r.label(), text("amount.round.hint", fmt.weekday(r.closes()))))
                        .toList());
        var amounts = funds.editionFor(rounds.get(0)).rules().amounts();
        model.addAttribute(
                "limits",
                amounts.microFormUpTo().isLessThan(amounts.maximum())
                        ? text("amount.limits", fmt.roundMoney(amounts.microFormUpTo()))
                        : null);
        var late = rounds.get(0).isMissedBy(today);
        model.addAttribute(
                "late", late ? text("amount.late", fmt.day(rounds.get(0).closes())) : null);
        return "applicant/amount";
    }

    /** What one project gets at most in the round. */
    private Money most(Round round) {
        return funds.editionFor(round).rules().amounts().maximum();
    }

    /** The open rounds; where none is open, the one that closed last, because a late application is taken in all the same. */
    private List<Round> roundsToApplyFor(Fund fund) {
        var today = HouseTime.today(clock);
        var open = funds.openRounds(fund.code(), today);
        if (!open.isEmpty()) {
            return open;
        }
        return List.of(funds.rounds(fund.code()).stream()
                .filter(r -> r.isMissedBy(today))
                .max(Comparator.comparing(Round::closes))
                .orElseThrow(() -> new NotFoundException("No round of " + fund.code() + " can be applied for")));
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
