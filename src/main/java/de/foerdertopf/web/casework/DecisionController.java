package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingOffers;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.decision.Proposal;
import de.foerdertopf.decision.Proposals;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.decision.Provisional;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.check.CaseFindings;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.DeedPages;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class DecisionController {

    private final Desk desk;
    private final Attempts attempts;
    private final DeedPages pages;
    private final Words words;
    private final CaseFrame frame;
    private final CaseFindings caseFindings;
    private final CompletenessChecks checks;
    private final OpenForDecision openForDecision;
    private final Proposals proposals;
    private final Decisions decisions;
    private final PanelVotes panelVotes;
    private final PotEffect potEffect;
    private final CounsellingOffers counsellingOffers;
    private final ReadyToDecide readyToDecide;
    private final TakeBackDecision takeBackDecision;

    DecisionController(
            Desk desk,
            Attempts attempts,
            DeedPages pages,
            Words words,
            CaseFrame frame,
            CaseFindings caseFindings,
            CompletenessChecks checks,
            OpenForDecision openForDecision,
            Proposals proposals,
            Decisions decisions,
            PanelVotes panelVotes,
            PotEffect potEffect,
            CounsellingOffers counsellingOffers,
            ReadyToDecide readyToDecide,
            TakeBackDecision takeBackDecision) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.caseFindings = caseFindings;
        this.checks = checks;
        this.openForDecision = openForDecision;
        this.proposals = proposals;
        this.decisions = decisions;
        this.panelVotes = panelVotes;
        this.potEffect = potEffect;
        this.counsellingOffers = counsellingOffers;
        this.readyToDecide = readyToDecide;
        this.takeBackDecision = takeBackDecision;
    }

    @GetMapping("/entscheidung")
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        var found = desk.administer(actor, caseNumber);
        if (!readyToDecide.isUndecided(caseNumber)) {
            return "redirect:" + found.href();
        }
        openForDecision.show(request);
        var opened = desk.administer(actor, caseNumber);
        var proposal = proposals.of(caseNumber, null);
        model.addAttribute("form", suggested(proposal));
        return decisionPage(opened, proposal, model);
    }

    @PostMapping("/entscheidung")
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
        var atOnce = isAtOnce(opened);
        if (atOnce && !form.complete) {
            attempts.wrong(errors, "complete");
        }
        var offer = form.counsellingOffer();
        if (offer == null && asksForCounselling(opened)) {
            attempts.wrong(errors, "counselling");
        }
        if (!form.unbiased) {
            attempts.wrong(errors, "unbiased");
        }
        if (outcome != null && outcome != Outcome.APPROVED && reason(form).isEmpty()) {
            errors.rejectValue("reason", "wrong", words.text("violation.decision.reason-missing"));
        }
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
                () -> decisionPage(opened, proposals.of(caseNumber, null), model));
    }

    @GetMapping("/entscheidung/zuruecknehmen")
    String askToTakeBack(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return takeBackPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/entscheidung/zuruecknehmen")
    String takeBack(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        attempts.require(errors, "reason", form.reason);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    takeBackDecision.takeBack(new TakeBackDecision.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "decision-taken-back");
                },
                () -> takeBackPage(opened, model));
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

    private boolean isAtOnce(DeskCase opened) {
        return opened.isDecidedAtOnce() && checks.require(opened.caseNumber()).state() != AssessmentState.COMPLETE;
    }

    /** Where the fund offers to talk and nobody has noted yet what became of it, the one page of small sums asks. */
    private boolean asksForCounselling(DeskCase opened) {
        return opened.isDecidedAtOnce() && counsellingOffers.isToClarify(opened.caseNumber());
    }

    private String decisionPage(DeskCase opened, Proposal proposal, Model model) {
        var requested = opened.application().answers().amountRequested();
        var rules = opened.edition().rules();
        frame.put(opened, words.text("decide.crumb"), model);
        model.addAttribute("findings", caseFindings.shown(opened));
        model.addAttribute("proposal", proposal);
        model.addAttribute("proposalText", proposalText(proposal));
        model.addAttribute("votes", panelVotes.of(opened.caseNumber()));
        model.addAttribute("requested", requested);
        model.addAttribute(
                "remedy",
                decisions
                        .taken(opened.caseNumber())
                        .filter(DecisionView::reopened)
                        .map(before -> words.text(
                                "decide.remedy." + before.outcome().isGrant(),
                                before.amountGranted().toGerman()))
                        .orElse(null));
        model.addAttribute("atOnce", isAtOnce(opened));
        model.addAttribute("certifies", opened.isMicro());
        model.addAttribute("asksForCounselling", asksForCounselling(opened));
        model.addAttribute("offers", words.choices(CounsellingOffer.values()));
        model.addAttribute(
                "secondPerson",
                rules.bodyFor(
                                proposal.step() == Proposal.Step.REJECT
                                        ? requested
                                        : proposal.amount().isPositive() ? proposal.amount() : requested)
                        != DecisionBody.OFFICER);
        model.addAttribute("outcomes", words.choices(Outcome.values()));
        model.addAttribute("blocks", blocks());
        model.addAttribute(
                "conditions",
                proposal.decisive().stream()
                        .filter(f -> f.consequence() == Consequence.CONDITION)
                        .map(f -> words.text("finding." + f.code() + ".condition"))
                        .toList());
        model.addAttribute("effect", potEffect.of(opened, proposal.amount()).orElse(null));
        model.addAttribute("answers", opened.application().answers());
        return "casework/decide";
    }

    private String takeBackPage(DeskCase opened, Model model) {
        var taken = decisions
                .taken(opened.caseNumber())
                .orElseThrow(() -> new NotFoundException("Nothing is decided in " + opened.caseNumber()));
        return pages.page("take-back", opened, "entscheidung/zuruecknehmen")
                .fact(words.text("sign.outcome"), words.label(taken.outcome()))
                .fact(words.text("sign.amount"), taken.amountGranted().toGerman())
                .longtext("reason")
                .show(model);
    }

    private String proposalText(Proposal proposal) {
        var step = words.text(
                "decide.proposal." + proposal.step(), proposal.amount().toGerman());
        return proposal.amountNeedsJudgement() ? words.text("decide.proposal.judge") : step;
    }

    private List<Choice> blocks() {
        return words.text("decide.blocks")
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(key -> Choice.of(key, words.text("decide.block." + key)))
                .collect(Collectors.toList());
    }
}
