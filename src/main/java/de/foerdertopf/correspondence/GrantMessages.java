package de.foerdertopf.correspondence;

import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.disbursement.PaidAgain;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.OpenProofOfUse;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what becomes of a grant: changes, its end, and payments that went out. */
@Component
class GrantMessages {

    private final Messenger messenger;
    private final ChangeRequests changes;
    private final GrantLetters letters;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final OpenProofOfUse openProofOfUse;
    private final PaymentSlips slips;
    private final LetterWords words;

    GrantMessages(
            Messenger messenger,
            ChangeRequests changes,
            GrantLetters letters,
            Payments payments,
            ProofsOfUse proofs,
            OpenProofOfUse openProofOfUse,
            PaymentSlips slips,
            LetterWords words) {
        this.messenger = messenger;
        this.changes = changes;
        this.letters = letters;
        this.payments = payments;
        this.proofs = proofs;
        this.openProofOfUse = openProofOfUse;
        this.slips = slips;
        this.words = words;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ChangeAnswered event) {
        if (letters.isTold(event)) {
            return;
        }
        var answered = changes.of(event.caseNumber()).stream()
                .filter(change -> change.id().equals(event.changeId()))
                .findFirst()
                .orElseThrow();
        messenger.tellGroup(
                event.caseNumber(),
                Message.of(
                                "change-answered:" + event.kind() + ":" + event.at(),
                                event.accepted() ? "change-accepted" : "change-refused")
                        .with("change", words.of("change", event.kind()))
                        .with("inPart", answered.isMetInPart())
                        .with("now", Objects.requireNonNullElse(answered.newValue(), ""))
                        .with("reason", Objects.requireNonNullElse(answered.answerReason(), "")));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantRenounced event) {
        var until = event.payBackUntil();
        var told =
                Message.of("grant-renounced:" + event.at(), "grant-renounced").with("paid", until != null);
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                until == null
                        ? told
                        : told.with("amount", event.claim().toGerman())
                                .asking(slips.of(event.caseNumber(), event.claim(), until)));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaymentExecuted event) {
        var reason = "payment-executed:" + event.number() + ":" + event.at();
        if (isClaimed(event.caseNumber(), reason, event.amount(), false)) {
            return;
        }
        var proofIsBegun = payments.isOver(event.caseNumber())
                && proofs.find(event.caseNumber()).isPresent();
        var reportBy = reportBy(event.caseNumber(), event.fullyPaid());
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of(reason, "payment-executed")
                        .with("later", reportBy.isPresent())
                        .with("reportBy", reportBy.map(GermanDates::inWords).orElse(""))
                        .with("amount", event.amount().toGerman())
                        .with("fullyPaid", event.fullyPaid() || proofIsBegun)
                        .with("heard", payments.stop(event.caseNumber()).isPresent()));
    }

    /** Money that comes late moves the day of its report: told with the money, and not once more by itself. */
    private Optional<LocalDate> reportBy(CaseNumber caseNumber, boolean fullyPaid) {
        var proof = proofs.find(caseNumber);
        var isAwaited = proof.map(known -> known.state() == ProofState.AWAITED && known.hearingOn() == null)
                .orElse(fullyPaid);
        return isAwaited
                ? openProofOfUse.laterThanTold(caseNumber).map(dueOn -> proof.map(ProofView::dueOn)
                        .orElse(dueOn))
                : Optional.empty();
    }

    /** What was paid twice joins the claim where the grant has ended; else whoever has it is asked not to spend it. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(PaidAgain event) {
        var reason = "paid-again:" + event.number() + ":" + event.at();
        if (!isClaimed(event.caseNumber(), reason, event.amount(), true)
                && event.onTop().isPositive()) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(),
                    Message.of(reason, "paid-twice")
                            .with("amount", event.onTop().toGerman()));
        }
    }

    /**
     * Whether the grant has ended, so that the group is told what it owes by now.
     *
     * @param again whether this money was paid already, so that it was not under way but sent by mistake
     */
    private boolean isClaimed(CaseNumber caseNumber, String reason, Money amount, boolean again) {
        var proof = payments.isOver(caseNumber)
                ? proofs.find(caseNumber).filter(ended -> ended.openClaim().isPositive())
                : Optional.<ProofView>empty();
        proof.ifPresent(ended -> {
            var suspended = ended.claimSuspendedOn() != null;
            var told = Message.of(reason, "payment-after-end")
                    .with("amount", amount.toGerman())
                    .with("again", again)
                    .with("claim", ended.openClaim().toGerman())
                    .with("suspended", suspended);
            messenger.tellGroupAndSponsor(
                    caseNumber, suspended ? told : told.asking(slips.of(caseNumber, ended.openClaim(), due(ended))));
        });
        return proof.isPresent();
    }

    private static LocalDate due(ProofView claim) {
        return Objects.requireNonNull(claim.repaymentDueOn());
    }
}
