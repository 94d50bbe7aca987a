package de.foerdertopf.correspondence;

import de.foerdertopf.notice.law.BaseRates;
import de.foerdertopf.notice.letters.ClaimHearingLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.notice.letters.RepaymentLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.ClaimLeftover.LeftoverClaimed;
import de.foerdertopf.proofofuse.HearClaim.ClaimHeard;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the letters by which money is claimed back besides a revocation: hearing, withdrawal, leftover money. */
@Component
class ClaimLetters {

    private static final String LEFTOVER = "Geld übrig";

    private final WriteLetter letters;
    private final CitedApprovals approvals;
    private final HeardClaims heardClaims;
    private final ProofsOfUse proofs;
    private final PaidOut paid;
    private final BaseRates baseRates;
    private final LetterWords words;
    private final PaymentSlips slips;

    ClaimLetters(
            WriteLetter letters,
            CitedApprovals approvals,
            HeardClaims heardClaims,
            ProofsOfUse proofs,
            PaidOut paid,
            BaseRates baseRates,
            LetterWords words,
            PaymentSlips slips) {
        this.letters = letters;
        this.approvals = approvals;
        this.heardClaims = heardClaims;
        this.proofs = proofs;
        this.paid = paid;
        this.baseRates = baseRates;
        this.words = words;
        this.slips = slips;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ClaimHeard event) {
        var caseNumber = event.caseNumber();
        var hearing = heardClaims.open(caseNumber, event.about()).orElseThrow();
        var withdrawal = event.about() == HeardClaim.About.WITHDRAWAL;
        letters.write(
                new WriteLetter.Occasion(NoticeType.CLAIM_HEARING, caseNumber, event.by()),
                parts -> new ClaimHearingLetter(
                        parts.head(),
                        parts.matter(),
                        opening(parts),
                        parts.recipient(),
                        withdrawal ? ClaimHearingLetter.About.WITHDRAWAL : ClaimHearingLetter.About.REPAYMENT,
                        approvals.named(caseNumber),
                        paid.total(caseNumber),
                        paid.lastDay(caseNumber),
                        paid.sums(caseNumber),
                        withdrawal ? paid.unpaid(caseNumber) : null,
                        withdrawal ? paid.underWay(caseNumber) : null,
                        hearing.facts(),
                        withdrawal ? List.of() : struck(caseNumber),
                        hearing.intended(),
                        withdrawal
                                ? words.all("hearing.true", "hearing.papers")
                                : words.all("hearing.paid", "hearing.able"),
                        event.answerDueOn(),
                        parts.law(),
                        new Closing(words.of("wish.hearing"), parts.writtenBy(), List.of())));
    }

    private List<ClaimHearingLetter.Struck> struck(CaseNumber caseNumber) {
        return proofs.require(caseNumber).rejectedItems().stream()
                .map(item -> new ClaimHearingLetter.Struck(item.what(), item.amount(), item.reason()))
                .toList();
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantWithdrawn event) {
        var caseNumber = event.caseNumber();
        var hearing =
                heardClaims.decided(caseNumber, HeardClaim.About.WITHDRAWAL).orElseThrow();
        var total = paid.total(caseNumber);
        var since = hearing.paidSince(total);
        letters.write(
                new WriteLetter.Occasion(NoticeType.WITHDRAWAL, caseNumber, approvals.id(caseNumber), event.by()),
                parts -> new WithdrawalLetter(
                        parts.head(),
                        parts.matter(),
                        opening(parts),
                        parts.recipient(),
                        approvals.named(caseNumber),
                        total,
                        paid.lastDay(caseNumber),
                        paid.sums(caseNumber),
                        paid.unpaid(caseNumber),
                        since.isPositive() ? since : null,
                        proofs.restToProve(caseNumber).orElse(null),
                        hearing.facts(),
                        Objects.requireNonNull(hearing.knownOn()),
                        heard(hearing),
                        event.weighing().forRecipient(),
                        event.weighing().againstRecipient(),
                        total.isZero()
                                ? null
                                : interest(
                                        paid.requireFirstDay(caseNumber),
                                        paid.requireLastDay(caseNumber),
                                        event.weighing(),
                                        parts),
                        total.isZero() ? null : slips.of(caseNumber, event.claim(), event.payBackUntil()),
                        parts.law(),
                        parts.remedy(),
                        new Closing(words.of("wish.revocation"), parts.writtenBy(), List.of())));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(LeftoverClaimed event) {
        var caseNumber = event.caseNumber();
        var hearing =
                heardClaims.decided(caseNumber, HeardClaim.About.REPAYMENT).orElseThrow();
        var proof = proofs.require(caseNumber);
        var settlement = Objects.requireNonNull(proof.settlement());
        var paidOn = paid.requireLastDay(caseNumber);
        var projectEnd = approvals.projectEnd(caseNumber);
        var provision = approvals.provision(caseNumber, "leftover", LEFTOVER);
        var ineffectiveFrom = projectEnd.isBefore(paidOn) ? paidOn : projectEnd;
        letters.write(
                new WriteLetter.Occasion(NoticeType.REPAYMENT, caseNumber, approvals.id(caseNumber), event.by()),
                parts -> new RepaymentLetter(
                        parts.head(),
                        parts.matter(),
                        opening(parts),
                        parts.recipient(),
                        approvals.named(caseNumber),
                        settlement.paid(),
                        paidOn,
                        paid.sums(caseNumber),
                        Objects.requireNonNull(proof.receivedOn()),
                        settlement.paid().minus(settlement.leftover()),
                        provision.kind() == Provision.Kind.CONDITION
                                ? RepaymentLetter.Basis.CONDITION
                                : RepaymentLetter.Basis.PARTIAL_REVOCATION,
                        provision.number(),
                        Objects.requireNonNull(hearing.askedUntil()),
                        heard(hearing),
                        event.weighing().forRecipient(),
                        event.weighing().againstRecipient(),
                        interest(ineffectiveFrom, ineffectiveFrom, event.weighing(), parts),
                        slips.of(caseNumber, event.claim(), event.payBackUntil()),
                        parts.law(),
                        parts.remedy(),
                        new Closing(words.of("wish.repayment"), parts.writtenBy(), List.of())));
    }

    static RevocationLetter.Hearing heard(HeardClaim hearing) {
        return new RevocationLetter.Hearing(hearing.sentOn(), hearing.answerDueOn(), hearing.answer());
    }

    /** Interest on money that was paid in parts begins with the last of them: nobody pays it on what she had not got yet. */
    private InterestClaim interest(LocalDate effectiveFrom, LocalDate from, Weighing weighing, LetterParts parts) {
        var today = parts.head().date();
        return new InterestClaim(
                effectiveFrom,
                weighing.interestClaimed() ? from : null,
                weighing.interest(),
                weighing.interestClaimed() ? baseRates.between(from, today) : List.of());
    }

    private static Opening opening(LetterParts parts) {
        return new Opening(parts.greetedName(), null);
    }
}
