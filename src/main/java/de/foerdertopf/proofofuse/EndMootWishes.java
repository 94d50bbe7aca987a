package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Once a grant ended nobody is asked any more to change what does not stand: the timeline says why a wish fell away. */
@Component
class EndMootWishes {

    private static final int AFTER_AUDIT = 150;

    private final AnswerChange answerChange;
    private final ProofsOfUse proofs;

    EndMootWishes(AnswerChange answerChange, ProofsOfUse proofs) {
        this.answerChange = answerChange;
        this.proofs = proofs;
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(GrantRenounced event) {
        answerChange.fallAway(event.caseNumber(), "Die Gruppe hat auf den ganzen Zuschuss verzichtet.", event.by());
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(GrantRevoked event) {
        answerChange.fallAway(event.caseNumber(), "Die Zusage wurde widerrufen.", event.by());
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(GrantWithdrawn event) {
        answerChange.fallAway(
                event.caseNumber(),
                proofs.restToProve(event.caseNumber()).isPresent()
                        ? "Ein Teil der Zusage wurde zurückgenommen. Es wird nichts mehr ausgezahlt."
                        : "Die Zusage wurde zurückgenommen.",
                event.by());
    }
}
