package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.decision.DecideAtOnce;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.EndedGrants;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.disbursement.DecideAndCertify;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides a case whose turn it is; for one that is not ready it says what is to do before. */
@Component
class ReadyToDecide {

    private final Decisions decisions;
    private final EndedGrants endedGrants;
    private final DecideAndCertify decideAndCertify;
    private final ProposeDecision proposeDecision;
    private final OpenTasks openTasks;

    ReadyToDecide(
            Decisions decisions,
            EndedGrants endedGrants,
            DecideAndCertify decideAndCertify,
            ProposeDecision proposeDecision,
            OpenTasks openTasks) {
        this.decisions = decisions;
        this.endedGrants = endedGrants;
        this.decideAndCertify = decideAndCertify;
        this.proposeDecision = proposeDecision;
        this.openTasks = openTasks;
    }

    /** Whether nobody decided the case or proposed how to, and no grant of it ended. */
    boolean isUndecided(CaseNumber caseNumber) {
        return decisions.taken(caseNumber).filter(taken -> !taken.reopened()).isEmpty()
                && decisions.proposed(caseNumber).isEmpty()
                && endedGrants.remains(caseNumber).isEmpty();
    }

    /**
     * Decides, small sums with everything that is still open before.
     *
     * @return whether a second person must sign
     * @throws BusinessRuleViolation {@code decision.not-yet}, or as the use cases
     */
    boolean propose(
            DeskCase opened, ProposeDecision.Command command, @Nullable CounsellingOffer offer, boolean certified) {
        var notYet = notYet(opened.caseNumber());
        try {
            return opened.isMicro()
                    ? decideAndCertify.decide(
                            new DecideAndCertify.Command(new DecideAtOnce.Command(command, offer), certified))
                    : proposeDecision.propose(command);
        } catch (StaleCaseException stale) {
            throw notYet.orElse(stale);
        }
    }

    /** What a case still waits for before its decision; asked before the deed, which is undone only after it was refused. */
    private Optional<BusinessRuleViolation> notYet(CaseNumber caseNumber) {
        var waiting = openTasks.of(caseNumber).stream()
                .map(OpenTask::label)
                .distinct()
                .collect(Collectors.joining(", "));
        return isUndecided(caseNumber) && !waiting.isEmpty()
                ? Optional.of(new BusinessRuleViolation("decision.not-yet", waiting))
                : Optional.empty();
    }
}
