package de.foerdertopf.correspondence;

import de.foerdertopf.notice.law.BaseRates;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.HearingLetter;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.MissingProof;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.ProofDuty;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.HearMissingProof.HearingSent;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the letters about a proof of use that does not come: hearing, and revocation with repayment. */
@Component
class ProofLetters {

    private final WriteLetter letters;
    private final CitedApprovals approvals;
    private final ProofsOfUse proofs;
    private final PaidOut paid;
    private final BaseRates baseRates;
    private final Reminders reminders;
    private final LetterWords words;
    private final PaymentSlips slips;

    ProofLetters(
            WriteLetter letters,
            CitedApprovals approvals,
            ProofsOfUse proofs,
            PaidOut paid,
            BaseRates baseRates,
            Reminders reminders,
            LetterWords words,
            PaymentSlips slips) {
        this.letters = letters;
        this.approvals = approvals;
        this.proofs = proofs;
        this.paid = paid;
        this.baseRates = baseRates;
        this.reminders = reminders;
        this.words = words;
        this.slips = slips;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(HearingSent event) {
        var caseNumber = event.caseNumber();
        letters.write(
                new WriteLetter.Occasion(NoticeType.HEARING, caseNumber, event.by()),
                parts -> new HearingLetter(
                        parts.head(),
                        parts.matter(),
                        new Opening(parts.greetedName(), null),
                        parts.recipient(),
                        missing(caseNumber),
                        paid.total(caseNumber)
                                .minus(proofs.require(caseNumber).repaid())
                                .max(Money.ZERO),
                        words.all("hearing.held", "hearing.spent", "hearing.hindered"),
                        event.answerDueOn(),
                        null,
                        parts.law(),
                        new Closing(words.of("wish.hearing"), parts.writtenBy(), List.of())));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantRevoked event) {
        var caseNumber = event.caseNumber();
        var proof = proofs.find(caseNumber).orElseThrow();
        var missing = missing(caseNumber);
        var interestFrom = missing.proof().dueOn().plusDays(1);
        letters.write(
                new WriteLetter.Occasion(NoticeType.REVOCATION, caseNumber, event.by()),
                parts -> new RevocationLetter(
                        parts.head(),
                        parts.matter(),
                        new Opening(parts.greetedName(), null),
                        parts.recipient(),
                        missing,
                        approvals.provision(caseNumber, "proof", "Nachweis").number(),
                        new RevocationLetter.Hearing(
                                Objects.requireNonNull(proof.hearingOn()),
                                Objects.requireNonNull(proof.hearingDueOn()),
                                proof.hearingAnswer()),
                        words.of(
                                parts.matter().appliedBy() == null
                                        ? "revocation.for-recipient"
                                        : "revocation.for-recipient.sponsor"),
                        Objects.requireNonNull(proof.discretionReason()),
                        new InterestClaim(
                                paid.requireFirstDay(caseNumber),
                                interestFrom.isBefore(missing.paidOn()) ? missing.paidOn() : interestFrom,
                                Objects.requireNonNull(proof.interestWaiverReason()),
                                baseRates.between(interestFrom, parts.head().date())),
                        slips.of(caseNumber, event.claim(), event.payBackUntil()),
                        null,
                        parts.law(),
                        parts.remedy(),
                        new Closing(words.of("wish.revocation"), parts.writtenBy(), List.of())));
    }

    private MissingProof missing(CaseNumber caseNumber) {
        var proof = proofs.find(caseNumber).orElseThrow();
        return new MissingProof(
                approvals.issuedOn(caseNumber),
                paid.total(caseNumber),
                paid.requireLastDay(caseNumber),
                paid.sums(caseNumber),
                new ProofDuty(proof.dueOn(), ProofDuty.Mode.valueOf(proof.mode().name())),
                reminders.written(caseNumber),
                reminders.calls(caseNumber, proof.dueOn()));
    }
}
