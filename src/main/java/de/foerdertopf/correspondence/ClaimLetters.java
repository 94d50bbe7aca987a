package de.foerdertopf.correspondence;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.law.BaseRates;
import de.foerdertopf.notice.letters.ClaimHearingLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.notice.letters.RepaymentLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.proofofuse.ClaimLeftover.LeftoverClaimed;
import de.foerdertopf.proofofuse.HearClaim.ClaimHeard;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the letters by which money is claimed back besides a revocation: hearing, withdrawal, leftover money. */
@Component
class ClaimLetters {

    private static final String LEFTOVER = "Geld übrig";

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Notices notices;
    private final HeardClaims heardClaims;
    private final ProofsOfUse proofs;
    private final Payments payments;
    private final PaidOut paid;
    private final Grants grants;
    private final BaseRates baseRates;
    private final LetterWords words;
    private final PaymentSlips slips;

    ClaimLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            Notices notices,
            HeardClaims heardClaims,
            ProofsOfUse proofs,
            Payments payments,
            PaidOut paid,
            Grants grants,
            BaseRates baseRates,
            LetterWords words,
            PaymentSlips slips) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
        this.heardClaims = heardClaims;
        this.proofs = proofs;
        this.payments = payments;
        this.paid = paid;
        this.grants = grants;
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
        var parts = letterheads.reachable(NoticeType.CLAIM_HEARING, caseNumber, event.by());
        var letter = new ClaimHearingLetter(
                parts.head(),
                parts.matter(),
                opening(parts),
                parts.recipient(),
                withdrawal ? ClaimHearingLetter.About.WITHDRAWAL : ClaimHearingLetter.About.REPAYMENT,
                approval(caseNumber),
                payments.paidTotal(caseNumber),
                paid.lastDay(caseNumber),
                paid.sums(caseNumber),
                withdrawal ? paid.unpaid(caseNumber) : null,
                withdrawal ? paid.underWay(caseNumber) : null,
                hearing.facts(),
                hearing.intended(),
                withdrawal ? words.all("hearing.true", "hearing.papers") : words.all("hearing.paid", "hearing.able"),
                event.answerDueOn(),
                parts.law(),
                new Closing(words.of("wish.hearing"), parts.writtenBy(), List.of()));
        issue(caseNumber, NoticeType.CLAIM_HEARING, letter, parts, null, event.by());
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantWithdrawn event) {
        var caseNumber = event.caseNumber();
        var hearing =
                heardClaims.decided(caseNumber, HeardClaim.About.WITHDRAWAL).orElseThrow();
        var parts = letterheads.reachable(NoticeType.WITHDRAWAL, caseNumber, event.by());
        var total = payments.paidTotal(caseNumber);
        var since = hearing.paidSince(total);
        var letter = new WithdrawalLetter(
                parts.head(),
                parts.matter(),
                opening(parts),
                parts.recipient(),
                approval(caseNumber),
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
                new Closing(words.of("wish.revocation"), parts.writtenBy(), List.of()));
        issue(caseNumber, NoticeType.WITHDRAWAL, letter, parts, approvalId(caseNumber), event.by());
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(LeftoverClaimed event) {
        var caseNumber = event.caseNumber();
        var hearing =
                heardClaims.decided(caseNumber, HeardClaim.About.REPAYMENT).orElseThrow();
        var proof = proofs.require(caseNumber);
        var settlement = Objects.requireNonNull(proof.settlement());
        var parts = letterheads.reachable(NoticeType.REPAYMENT, caseNumber, event.by());
        var paidOn = paid.requireLastDay(caseNumber);
        var projectEnd = grants.require(caseNumber).projectPeriod().to();
        var provision = leftoverProvision(caseNumber);
        var ineffectiveFrom = projectEnd.isBefore(paidOn) ? paidOn : projectEnd;
        var letter = new RepaymentLetter(
                parts.head(),
                parts.matter(),
                opening(parts),
                parts.recipient(),
                approval(caseNumber),
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
                new Closing(words.of("wish.repayment"), parts.writtenBy(), List.of()));
        issue(caseNumber, NoticeType.REPAYMENT, letter, parts, approvalId(caseNumber), event.by());
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

    private Provision leftoverProvision(CaseNumber caseNumber) {
        return notices.grantTerms(caseNumber).map(GrantTerms::provisions).orElse(List.of()).stream()
                .filter(provision -> provision.is("leftover", LEFTOVER))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The approval says nothing about money that is left"));
    }

    private NoticeId approvalId(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).orElseThrow().id();
    }

    private NamedLetter approval(CaseNumber caseNumber) {
        return notices.named(approvalId(caseNumber));
    }

    private static Opening opening(LetterParts parts) {
        return new Opening(parts.greetedName(), null);
    }

    private void issue(
            CaseNumber caseNumber,
            NoticeType type,
            Letter letter,
            LetterParts parts,
            @Nullable NoticeId refersTo,
            Actor by) {
        issueLetter.issue(new IssueLetter.Command(caseNumber, type, letter, parts, refersTo, by));
    }
}
