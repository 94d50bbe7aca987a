package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.ClosureLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LetterParts;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.CloseCase.CaseClosed;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends a case: the closing letter with thanks, or a message where none can be written. */
@Component
class ClosureLetters {

    private final WriteLetter letters;
    private final Notices notices;
    private final ProofsOfUse proofs;
    private final Repayments repayments;
    private final Applications applications;
    private final Funds funds;
    private final Messenger messenger;
    private final LetterWords words;

    ClosureLetters(
            WriteLetter letters,
            Notices notices,
            ProofsOfUse proofs,
            Repayments repayments,
            Applications applications,
            Funds funds,
            Messenger messenger,
            LetterWords words) {
        this.letters = letters;
        this.notices = notices;
        this.proofs = proofs;
        this.repayments = repayments;
        this.applications = applications;
        this.funds = funds;
        this.messenger = messenger;
        this.words = words;
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
        var thanked = settlement != null
                && !proof.isClaimedByNotice()
                && report != null
                && receivedOn != null
                && approval.isPresent()
                && letters.writeIfReached(
                        new WriteLetter.Occasion(NoticeType.CLOSURE, caseNumber, event.by()),
                        parts -> thanks(
                                parts,
                                proof,
                                approval.get().issuedOn(),
                                settlement,
                                report,
                                receivedOn,
                                event.closedOn()));
        if (!thanked) {
            messenger.tellGroup(caseNumber, closed(proof));
        }
    }

    private ClosureLetter thanks(
            LetterParts parts,
            ProofView proof,
            LocalDate approvedOn,
            Settlement settlement,
            ProofReport report,
            LocalDate receivedOn,
            LocalDate closedOn) {
        var caseNumber = proof.caseNumber();
        var application = applications.require(caseNumber);
        var fund = funds.require(application.fund());
        var years = funds.edition(application.edition()).rules().proof().retentionYears();
        return new ClosureLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                approvedOn,
                receivedOn,
                !proof.isLate(),
                rows(application, report, proof.rejectedItems()),
                proof.rejectedItems().stream()
                        .map(item -> new ClosureLetter.Rejected(item.amount(), item.reason()))
                        .toList(),
                settlement.paid(),
                leftover(settlement, repaidOn(caseNumber, closedOn)),
                receivedOn.plusYears(years),
                years,
                fund.authority().auditOffice(),
                fund.authority().website(),
                new Closing(words.of("wish.closure"), parts.writtenBy(), List.of()));
    }

    /** Why nothing is left to do: the grant was given up, claimed, proved or paid back before anything was to prove. */
    private Message closed(ProofView proof) {
        var renounced = proof.renouncedOn() != null;
        var claimed = !renounced && proof.isClaimedByNotice();
        var reported = !renounced && proof.report() != null;
        return Message.of("case-closed", "case-closed")
                .with("renounced", renounced)
                .with("sponsored", Addressee.sponsorIsRecipient(applications.require(proof.caseNumber())))
                .with("claimed", claimed)
                .with("reported", reported)
                .with("givenBack", !renounced && !claimed && !reported);
    }

    /** Whoever lost or gave up a grant before anything was paid was told so already; nothing is left to thank for. */
    private boolean endedUnpaid(ProofView proof) {
        var settlement = proof.settlement();
        return (proof.renouncedOn() != null || proof.isClaimedByNotice())
                && (settlement == null || settlement.paid().isZero())
                && proof.repaid().isZero();
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

    /** The day on which the last of it came, however late that was written down. */
    private LocalDate repaidOn(CaseNumber caseNumber, LocalDate closedOn) {
        return repayments.of(caseNumber).stream()
                .map(Repayments.Received::on)
                .max(Comparator.naturalOrder())
                .orElse(closedOn);
    }

    private static ClosureLetter.Leftover leftover(Settlement settlement, LocalDate repaidOn) {
        return settlement.leftover().isZero()
                ? ClosureLetter.Leftover.NONE
                : new ClosureLetter.Leftover(
                        settlement.leftover(), settlement.repaymentDue().isZero() ? null : repaidOn);
    }
}
