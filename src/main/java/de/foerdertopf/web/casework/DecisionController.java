package de.foerdertopf.web.casework;

import de.foerdertopf.decision.GrantedSum;
import de.foerdertopf.decision.Proposal;
import de.foerdertopf.decision.Proposals;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.decision.Provisional;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.questions.Reads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Decisions: the rules propose, a named person decides, above a limit a second one signs. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/entscheidung")
class DecisionController {

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final DecisionPages pages;
    private final OpenForDecision openForDecision;
    private final Proposals proposals;
    private final ReadyToDecide readyToDecide;

    DecisionController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            DecisionPages pages,
            OpenForDecision openForDecision,
            Proposals proposals,
            ReadyToDecide readyToDecide) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.pages = pages;
        this.openForDecision = openForDecision;
        this.proposals = proposals;
        this.readyToDecide = readyToDecide;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        var found = desk.administer(actor, caseNumber);
        if (found.isWithdrawn()) {
            return Done.in(found, "case-withdrawn").goOn();
        }
        if (!readyToDecide.isUndecided(caseNumber)) {
            return Done.in(found, "nothing-to-decide").goOn();
        }
        openForDecision.show(request);
        var opened = desk.administer(actor, caseNumber);
        var proposal = proposals.of(caseNumber, null);
        FormFields.show(suggested(proposal), null, model);
        return show(opened, proposal, model);
    }

    @PostMapping
    String decide(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        desk.administer(actor, caseNumber);
        openForDecision.lookAgain(caseNumber);
        var opened = desk.administer(actor, caseNumber);
        var requested = opened.application().answers().amountRequested();
        var outcome = outcome(form, errors);
        var amount = amount(form, outcome, requested, errors);
        if (outcome != null) {
            amount.ifPresent(
                    sum -> attempts.judge(errors, "amount", () -> GrantedSum.require(outcome, sum, requested)));
        }
        if (pages.isAtOnce(opened) && !form.complete) {
            attempts.wrong(errors, "complete");
        }
        var offer = form.counsellingOffer();
        if (offer == null && pages.asksForCounselling(opened)) {
            attempts.wrong(errors, "counselling");
        }
        if (!form.unbiased) {
            attempts.wrong(errors, "unbiased");
        }
        if (outcome != null && outcome != Outcome.APPROVED && reason(form).isEmpty()) {
            errors.rejectValue("reason", "wrong", words.text("violation.decision.reason-missing"));
        }
        Map.of(
                        "reason", form.reason,
                        "discretion", form.discretion,
                        "conditions", form.conditions,
                        "provisionalOpen", form.provisionalOpen)
                .forEach((field, typed) -> Reads.printable(
                        typed, (key, arguments) -> errors.rejectValue(field, "wrong", words.text(key))));
        var provisional = provisional(form, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var command = new ProposeDecision.Command(
                            caseNumber,
                            Objects.requireNonNull(outcome),
                            amount.orElseThrow(),
                            form.conditionLines(),
                            reason(form),
                            Texts.clean(form.discretion),
                            provisional,
                            actor);
                    var needsSecondPerson = readyToDecide.propose(opened, command, offer, form.certified);
                    return needsSecondPerson
                            ? Done.in(opened, "decision-proposed")
                            : new Done("decision-taken", opened.href("bescheid"));
                },
                () -> show(opened, proposals.of(caseNumber, null), model));
    }

    private String show(DeskCase opened, Proposal proposal, Model model) {
        return frame.show("casework/decide", opened, words.text("decide.crumb"), pages.of(opened, proposal), model);
    }

    /** What the rules propose, filled in; the person may decide otherwise. */
    private static DecisionForm suggested(Proposal proposal) {
        var form = new DecisionForm();
        form.reason = proposal.reasonText();
        switch (proposal.step()) {
            case APPROVE -> form.outcome = Outcome.APPROVED.name();
            case APPROVE_PARTIALLY -> form.outcome = Outcome.PARTIALLY_APPROVED.name();
            case REJECT -> form.outcome = Outcome.REJECTED.name();
            case REQUEST -> form.outcome = "";
        }
        if (!proposal.amountNeedsJudgement() && proposal.amount().isPositive()) {
            form.amount = proposal.amount().toGermanNumber();
        }
        return form;
    }

    private @Nullable Outcome outcome(DecisionForm form, BindingResult errors) {
        for (var outcome : Outcome.values()) {
            if (outcome.name().equals(form.outcome)) {
                return outcome;
            }
        }
        attempts.wrong(errors, "outcome");
        return null;
    }

    /** Nothing for a rejection, all for a full approval, else what was typed. */
    private Optional<Money> amount(
            DecisionForm form, @Nullable Outcome outcome, Money requested, BindingResult errors) {
        if (outcome == Outcome.REJECTED) {
            return Optional.of(Money.ZERO);
        }
        if (outcome == Outcome.APPROVED && form.amount.isBlank()) {
            return Optional.of(requested);
        }
        return attempts.money(errors, "amount", form.amount);
    }

    /** What is open where the amount is fixed for good only later; nothing where nothing was typed. */
    private @Nullable Provisional provisional(DecisionForm form, BindingResult errors) {
        var open = Texts.clean(form.provisionalOpen);
        if (open.isEmpty() && form.provisionalUntil.isEmpty()) {
            return null;
        }
        if (open.isEmpty()) {
            attempts.wrong(errors, "provisionalOpen");
        }
        return attempts.day(errors, "provisionalUntil", form.provisionalUntil)
                .map(finalBy -> new Provisional(open, finalBy))
                .orElse(null);
    }

    /** The chosen text blocks and the person's own words. */
    private String reason(DecisionForm form) {
        var sentences = new ArrayList<String>();
        form.blocks.stream()
                .map(key -> words.optional("decide.block." + key))
                .filter(Objects::nonNull)
                .forEach(sentences::add);
        var own = Texts.clean(form.reason);
        if (!own.isEmpty()) {
            sentences.add(own);
        }
        return String.join("\n\n", sentences);
    }
}
