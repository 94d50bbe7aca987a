package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.law.BaseRates;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.ClosureLetter;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.HearingLetter;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.MissingProof;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.notice.letters.ProofDuty;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.CloseCase.CaseClosed;
import de.foerdertopf.proofofuse.HearMissingProof.HearingSent;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the letters at the end of a case: hearing, revocation with repayment, and the closing letter with thanks. */
@Component
class ProofLetters {

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Notices notices;
    private final ProofsOfUse proofs;
    private final Payments payments;
    private final PaidOut paid;
    private final Applications applications;
    private final Funds funds;
    private final BaseRates baseRates;
    private final Reminders reminders;
    private final Messenger messenger;
    private final LetterWords words;

    ProofLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            Notices notices,
            ProofsOfUse proofs,
            Payments payments,
            PaidOut paid,
            Applications applications,
            Funds funds,
            BaseRates baseRates,
            Reminders reminders,
            Messenger messenger,
            LetterWords words) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
        this.proofs = proofs;
        this.payments = payments;
        this.paid = paid;
        this.applications = applications;
        this.funds = funds;
        this.baseRates = baseRates;
        this.reminders = reminders;
        this.messenger = messenger;
        this.words = words;
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
                payments.paidTotal(caseNumber),
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
        var office = funds.require(applications.require(caseNumber).fund()).payingOffice();
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
                new PaymentSlip(
                        office.debtorName(),
                        office.debtorIban(),
                        event.claim(),
                        caseNumber.value(),
                        event.payBackUntil()),
                null,
                parts.law(),
                parts.remedy(),
                new Closing(words.of("wish.revocation"), parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.REVOCATION, letter, parts, event.by()));
    }

    /** Thanks, by letter where one can reach the recipient and a report was accepted; else by message. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(CaseClosed event) {
        var caseNumber = event.caseNumber();
        var proof = proofs.find(caseNumber).orElseThrow();
        if (endedUnpaid(proof)) {
            return;
        }
        var settlement = proof.settlement();
        var report = proof.report();
        var receivedOn = proof.receivedOn();
        var approval = notices.ofDecision(caseNumber)
                .filter(notice -> notices.grantTerms(caseNumber).isPresent());
        var parts = letterheads.reachable(NoticeType.CLOSURE, caseNumber, event.by());
        if (settlement == null
                || proof.isClaimedByNotice()
                || report == null
                || receivedOn == null
                || approval.isEmpty()
                || parts.channel() == NoticeChannel.HAND_OVER) {
            messenger.tellGroup(caseNumber, Message.of("case-closed", "case-closed"));
            return;
        }
        var application = applications.require(caseNumber);
        var fund = funds.require(application.fund());
        var years = funds.edition(application.edition()).rules().proof().retentionYears();
        var letter = new ClosureLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                approval.get().issuedOn(),
                receivedOn,
                !proof.isLate(),
                rows(application, report, proof.rejectedItems()),
                proof.rejectedItems().stream()
                        .map(item -> new ClosureLetter.Rejected(item.amount(), item.reason()))
                        .toList(),
                payments.paidTotal(caseNumber),
                leftover(settlement, event.closedOn()),
                receivedOn.plusYears(years),
                years,
                fund.authority().auditOffice(),
                fund.authority().website(),
                new Closing(words.of("wish.closure"), parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.CLOSURE, letter, parts, event.by()));
    }

    /** Whoever lost or gave up a grant before anything was paid was told so already; nothing is left to thank for. */
    private boolean endedUnpaid(ProofView proof) {
        return (proof.renouncedOn() != null || proof.isClaimedByNotice())
                && payments.paidTotal(proof.caseNumber()).isZero()
                && proof.repaid().isZero();
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

    /** What was planned beside what was spent and accepted, category by category; what fell out stands below the table. */
    private List<ClosureLetter.Row> rows(
            SubmittedApplication application, ProofReport report, List<RejectedItem> rejected) {
        var rows = new ArrayList<ClosureLetter.Row>();
        for (var category : CostCategory.values()) {
            var planned = application.answers().plan().costs().stream()
                    .filter(item -> item.category() == category)
                    .map(CostItem::amount)
                    .reduce(Money.ZERO, Money::plus);
            var spent = report.costs().stream()
                    .filter(item -> item.category() == category)
                    .map(ActualCost::amount)
                    .reduce(Money.ZERO, Money::plus);
            if (category != CostCategory.IN_KIND && !(planned.isZero() && spent.isZero())) {
                rows.add(new ClosureLetter.Row(words.of("cost", category), planned, spent, spent));
            }
        }
        for (var item : rejected) {
            rows.add(new ClosureLetter.Row(
                    words.of("closure.rejected", Map.of("what", item.what())),
                    Money.ZERO,
                    Money.ZERO,
                    item.amount().negated()));
        }
        return rows;
    }

    private static ClosureLetter.Leftover leftover(Settlement settlement, LocalDate closedOn) {
        return settlement.leftover().isZero()
                ? ClosureLetter.Leftover.NONE
                : new ClosureLetter.Leftover(
                        settlement.leftover(), settlement.repaymentDue().isZero() ? null : closedOn);
    }
}
