package de.foerdertopf.proofofuse;

import de.foerdertopf.proofofuse.HearClaim.ClaimDropped;
import de.foerdertopf.proofofuse.RecordRepayment.GrantRepaid;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends a hearing once nothing is left that could follow from it: the money came back, its proof is looked at again, or the whole
 * grant is claimed by another notice. Nobody must be asked to decide about that any more.
 */
@Component
class EndMootHearings {

    private static final int BEFORE_OTHERS = 50;

    private final ClaimHearingRepository hearings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndMootHearings(ClaimHearingRepository hearings, ApplicationEventPublisher events, Clock clock) {
        this.hearings = hearings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(GrantRepaid event) {
        if (event.complete()) {
            end(event.caseNumber(), HeardClaim.About.REPAYMENT, event.by());
        }
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ProofAcceptanceReversed event) {
        end(event.caseNumber(), HeardClaim.About.REPAYMENT, event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(GrantWithdrawn event) {
        end(event.caseNumber(), HeardClaim.About.REPAYMENT, event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(GrantRevoked event) {
        end(event.caseNumber(), HeardClaim.About.REPAYMENT, event.by());
        end(event.caseNumber(), HeardClaim.About.WITHDRAWAL, event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(GrantRenounced event) {
        end(event.caseNumber(), HeardClaim.About.WITHDRAWAL, event.by());
    }

    private void end(CaseNumber caseNumber, HeardClaim.About about, Actor by) {
        hearings.findByCaseNumberAndAboutAndState(caseNumber, about, HeardClaim.State.OPEN)
                .ifPresent(hearing -> {
                    hearing.drop();
                    hearings.save(hearing);
                    events.publishEvent(
                            new ClaimDropped(caseNumber, about, hearing.sentOn(), true, "", clock.instant(), by));
                });
    }
}
