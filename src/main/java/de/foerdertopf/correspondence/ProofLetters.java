package de.foerdertopf.correspondence;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.law.BaseRates;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.HearingLetter;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.MissingProof;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.ProofDuty;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
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

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Notices notices;
    private final ProofsOfUse proofs;
    private final Payments payments;
    private final PaidOut paid;
    private final BaseRates baseRates;
    private final Reminders reminders;
    private final LetterWords words;
    private final PaymentSlips slips;

    ProofLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            Notices notices,
            ProofsOfUse proofs,
            Payments payments,
            PaidOut paid,
            BaseRates baseRates,
            Reminders reminders,
            LetterWords words,
            PaymentSlips slips) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
        this.proofs = proofs;
        this.payments = payments;
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
        var parts = letterheads.reachable(NoticeType.HEARING, caseNumber, event.by());
        var letter = new HearingLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                parts.recipient(),
                missing(caseNumber),
                payments.paidTotal(caseNumber)
                        .minus(proofs.require(caseNumber).repaid())
                        .max(Money.ZERO),
                words.all("hearing.held", "hearing.spent", "hearing.hindered"),
                event.answerDueOn(),
                null,
                parts.law(),
                new Closing(words.of("wish.hearing"), parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.HEARING, letter, parts, event.by()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantRevoked event) {
        var caseNumber = event.caseNumber();
        var proof = proofs.find(caseNumber).orElseThrow();
        var parts = letterheads.reachable(NoticeType.REVOCATION, caseNumber, event.by());
        var missing = missing(caseNumber);
        var interestFrom = missing.proof().dueOn().plusDays(1);
        var letter = new RevocationLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                parts.recipient(),
                missing,
                provisionOnProof(caseNumber),
                new RevocationLetter.Hearing(
                        Objects.requireNonNull(proof.hearingOn()),
                        Objects.requireNonNull(proof.hearingDueOn()),
                        proof.hearingAnswer()),
                words.of("revocation.for-recipient"),
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
                new Closing(words.of("wish.revocation"), parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.REVOCATION, letter, parts, event.by()));
    }

    private MissingProof missing(CaseNumber caseNumber) {
        var proof = proofs.find(caseNumber).orElseThrow();
        var approvedOn =
                notices.ofDecision(caseNumber).map(IssuedNotice::issuedOn).orElseThrow();
        return new MissingProof(
                approvedOn,
                payments.paidTotal(caseNumber),
                paid.requireLastDay(caseNumber),
                paid.sums(caseNumber),
                new ProofDuty(proof.dueOn(), ProofDuty.Mode.valueOf(proof.mode().name())),
                reminders.written(caseNumber),
                reminders.calls(caseNumber, proof.dueOn()));
    }

    /** The number under which the approval ordered the proof. */
    private int provisionOnProof(CaseNumber caseNumber) {
        return notices.grantTerms(caseNumber).map(GrantTerms::provisions).orElse(List.of()).stream()
                .filter(provision -> provision.is("proof", "Nachweis"))
                .mapToInt(Provision::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The approval orders no proof"));
    }
}
