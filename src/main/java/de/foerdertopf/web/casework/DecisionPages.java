package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingOffers;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.decision.Proposal;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.DecisionBody;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.check.CaseFindings;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page for a decision shows. */
@Component
class DecisionPages {

    private final Words words;
    private final CaseFindings caseFindings;
    private final CompletenessChecks checks;
    private final Decisions decisions;
    private final PanelVotes panelVotes;
    private final PotEffect potEffect;
    private final CounsellingOffers counsellingOffers;

    DecisionPages(
            Words words,
            CaseFindings caseFindings,
            CompletenessChecks checks,
            Decisions decisions,
            PanelVotes panelVotes,
            PotEffect potEffect,
            CounsellingOffers counsellingOffers) {
        this.words = words;
        this.caseFindings = caseFindings;
        this.checks = checks;
        this.decisions = decisions;
        this.panelVotes = panelVotes;
        this.potEffect = potEffect;
        this.counsellingOffers = counsellingOffers;
    }

    DecisionPage of(DeskCase opened, Proposal proposal) {
        var answers = opened.application().answers();
        return new DecisionPage(
                caseFindings.shown(opened),
                proposalText(proposal),
                panelVotes.of(opened.caseNumber()),
                answers.amountRequested(),
                remedy(opened),
                isAtOnce(opened),
                opened.isMicro(),
                asksForCounselling(opened),
                words.choices(CounsellingOffer.values()),
                needsSecondPerson(opened, proposal, answers.amountRequested()),
                words.choices(Outcome.values()),
                blocks(),
                proposal.decisive().stream()
                        .filter(f -> f.consequence() == Consequence.CONDITION)
                        .map(f -> words.text("finding." + f.code() + ".condition"))
                        .toList(),
                potEffect.of(opened, proposal.amount()).orElse(null),
                answers);
    }

    private static boolean needsSecondPerson(DeskCase opened, Proposal proposal, Money requested) {
        var rejected = proposal.step() == Proposal.Step.REJECT;
        var amount = !rejected && proposal.amount().isPositive() ? proposal.amount() : requested;
        return opened.edition().rules().bodyFor(amount) != DecisionBody.OFFICER;
    }

    private @Nullable String remedy(DeskCase opened) {
        return decisions
                .taken(opened.caseNumber())
                .filter(DecisionView::reopened)
                .map(before -> words.text(
                        "decide.remedy." + before.outcome().isGrant(),
                        before.amountGranted().toGerman()))
                .orElse(null);
    }

    /** Whether the completeness is confirmed with the decision. */
    boolean isAtOnce(DeskCase opened) {
        return opened.isDecidedAtOnce() && checks.require(opened.caseNumber()).state() != AssessmentState.COMPLETE;
    }

    /** Where the fund offers to talk and nobody has noted yet what became of it, the one page of small sums asks. */
    boolean asksForCounselling(DeskCase opened) {
        return opened.isDecidedAtOnce() && counsellingOffers.isToClarify(opened.caseNumber());
    }

    private String proposalText(Proposal proposal) {
        if (proposal.amountNeedsJudgement()) {
            return words.text("decide.proposal.judge");
        }
        return words.text(
                "decide.proposal." + proposal.step() + onlyTheSponsor(proposal),
                proposal.amount().toGerman());
    }

    /** Where nothing but a sponsor's consent is missing, how far that is; the group has nothing to complete. */
    private static String onlyTheSponsor(Proposal proposal) {
        return proposal.step() == Proposal.Step.REQUEST
                        && proposal.decisive().stream()
                                .allMatch(finding -> finding.code() == FindingCode.MISSING_SPONSOR_CONSENT)
                ? "." + proposal.decisive().get(0).arguments().get(0)
                : "";
    }

    private List<Choice> blocks() {
        return words.text("decide.blocks")
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(key -> Choice.of(key, words.text("decide.block." + key)))
                .toList();
    }
}
