package de.foerdertopf.rehearsal;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.Proposal;
import de.foerdertopf.decision.Proposals;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.rehearsal.CaseScript.DecisionRest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the administrator who decides: accepts what the rules propose, with a second person where one is needed. */
@Component
@Profile({"rehearsal", "demo", "test"})
class DecisionPlayer {

    private static final String DISCRETION =
            "Wir haben das Projekt nach den Zielen des Fonds gewichtet und mit gleichen Fällen verglichen.";

    private final CounsellingPlayer counselling;
    private final PanelPlayer panel;
    private final CheckPlayer checks;
    private final CompletenessChecks completenessChecks;
    private final ConfirmCompleteness confirmCompleteness;
    private final Proposals proposals;
    private final ProposeDecision proposeDecision;
    private final ApproveDecision approveDecision;

    DecisionPlayer(
            CounsellingPlayer counselling,
            PanelPlayer panel,
            CheckPlayer checks,
            CompletenessChecks completenessChecks,
            ConfirmCompleteness confirmCompleteness,
            Proposals proposals,
            ProposeDecision proposeDecision,
            ApproveDecision approveDecision) {
        this.counselling = counselling;
        this.panel = panel;
        this.checks = checks;
        this.completenessChecks = completenessChecks;
        this.confirmCompleteness = confirmCompleteness;
        this.proposals = proposals;
        this.proposeDecision = proposeDecision;
        this.approveDecision = approveDecision;
    }

    /**
     * Decides as the rules propose.
     *
     * @return whether the case was decided; otherwise the group was asked to complete it, or a signature is missing
     */
    boolean decide(PlayedCase played, LocalDate today, Cast.Staff staff) {
        var caseNumber = played.number();
        var proposal = proposals.of(caseNumber, played.script().people().grants());
        if (proposal.step() == Proposal.Step.REQUEST) {
            checks.requestCompletion(played, today, staff);
            return false;
        }
        if (completenessChecks.require(caseNumber).state() != AssessmentState.COMPLETE) {
            confirm(played, staff);
        }
        counselling.clarify(played, staff);
        panel.vote(caseNumber, outcome(proposal), proposal.amount(), today, staff.officer());
        var second = proposeDecision.propose(new ProposeDecision.Command(
                caseNumber,
                outcome(proposal),
                proposal.amount(),
                List.of(),
                reasons(proposal),
                proposal.step() == Proposal.Step.APPROVE ? "" : DISCRETION,
                played.script().people().provisional(),
                staff.officer()));
        if (second && played.script().people().decisionRests() == DecisionRest.UNSIGNED) {
            return false;
        }
        if (second) {
            approveDecision.approve(new ApproveDecision.Command(caseNumber, staff.second()));
        }
        return true;
    }

    void confirm(PlayedCase played, Cast.Staff staff) {
        confirmCompleteness.confirm(new ConfirmCompleteness.Command(played.number(), staff.officer()));
    }

    void clarify(PlayedCase played, Cast.Staff staff) {
        counselling.clarify(played, staff);
    }

    private static Outcome outcome(Proposal proposal) {
        return switch (proposal.step()) {
            case APPROVE -> Outcome.APPROVED;
            case APPROVE_PARTIALLY -> Outcome.PARTIALLY_APPROVED;
            case REJECT -> Outcome.REJECTED;
            case REQUEST -> throw new IllegalArgumentException("Nothing to decide");
        };
    }

    private static String reasons(Proposal proposal) {
        if (proposal.step() == Proposal.Step.APPROVE) {
            return "";
        }
        return proposal.reasonText().isBlank()
                ? "Nach Prüfung des Kostenplans erkennen wir nicht alle Ausgaben an."
                : proposal.reasonText();
    }
}
