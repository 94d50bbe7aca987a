package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.DropMootChanges;
import de.foerdertopf.decision.SendBackProposal;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Once a grant ended nobody is asked any more to change what does not stand, nor to sign what should take its place: the timeline
 * says why a wish or a proposal fell away.
 */
@Component
class EndMootWishes {

    private static final int AFTER_AUDIT = 150;

    private final DropMootChanges dropMootChanges;
    private final SendBackProposal sendBackProposal;
    private final ProofsOfUse proofs;
    private final MessageSource messages;

    EndMootWishes(
            DropMootChanges dropMootChanges,
            SendBackProposal sendBackProposal,
            ProofsOfUse proofs,
            MessageSource messages) {
        this.dropMootChanges = dropMootChanges;
        this.sendBackProposal = sendBackProposal;
        this.proofs = proofs;
        this.messages = messages;
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(GrantRenounced event) {
        fallAway(event.caseNumber(), "change.moot.renounced", event.by());
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(GrantRevoked event) {
        fallAway(event.caseNumber(), "change.moot.revoked", event.by());
    }

    @EventListener
    @Order(AFTER_AUDIT)
    void on(GrantWithdrawn event) {
        fallAway(
                event.caseNumber(),
                proofs.restToProve(event.caseNumber()).isPresent() ? "change.moot.part" : "change.moot.withdrawn",
                event.by());
    }

    private void fallAway(CaseNumber caseNumber, String why, Actor by) {
        var reason = messages.getMessage(why, null, Locale.GERMAN);
        dropMootChanges.drop(caseNumber, reason, by);
        sendBackProposal.fallAway(new SendBackProposal.Command(caseNumber, reason, by));
    }
}
