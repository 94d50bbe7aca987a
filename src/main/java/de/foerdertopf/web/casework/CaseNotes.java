package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentStop;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everybody should know who opens a case: who stays out of it, and what holds its money back. */
@Component
class CaseNotes {

    private final Conflicts conflicts;
    private final Desk desk;
    private final Decisions decisions;
    private final Grants grants;
    private final Payments payments;
    private final ReachableAccounts reachableAccounts;
    private final ProofsOfUse proofs;

    CaseNotes(
            Conflicts conflicts,
            Desk desk,
            Decisions decisions,
            Grants grants,
            Payments payments,
            ReachableAccounts reachableAccounts,
            ProofsOfUse proofs) {
        this.conflicts = conflicts;
        this.desk = desk;
        this.decisions = decisions;
        this.grants = grants;
        this.payments = payments;
        this.reachableAccounts = reachableAccounts;
        this.proofs = proofs;
    }

    /**
     * What is to be known.
     *
     * @param biased names of those who stay out
     * @param stop why nothing is paid any more, a code below {@code obstacle.}; null where that is not so
     * @param underWay whether money lies at the cash office all the same and may still go out
     * @param obstacles what a payment waits for, codes below {@code case.obstacle.}
     */
    public record Notes(List<String> biased, @Nullable String stop, boolean underWay, List<String> obstacles) {}

    Notes of(DeskCase opened) {
        var caseNumber = opened.caseNumber();
        var stop = payments.stop(caseNumber);
        var isGranted = decisions
                .taken(caseNumber)
                .filter(decision -> decision.outcome().isGrant())
                .isPresent();
        return new Notes(
                conflicts.of(caseNumber).stream().map(desk::name).sorted().toList(),
                stop.map(why -> code(why, caseNumber)).orElse(null),
                stop.isPresent() && payments.isAtTheCashOffice(caseNumber),
                isGranted && stop.isEmpty() ? obstacles(opened) : List.of());
    }

    /** Of a grant of which a part is left, only a part was withdrawn. */
    private String code(PaymentStop stop, CaseNumber caseNumber) {
        return stop == PaymentStop.GRANT_ENDED
                        && proofs.remains(caseNumber).filter(Money::isPositive).isPresent()
                ? stop.code() + "-partly"
                : stop.code();
    }

    /** What the grant waits for, and whether its account can be paid to. */
    private List<String> obstacles(DeskCase opened) {
        var obstacles = new ArrayList<>(grants.obstaclesToPayment(opened.caseNumber()));
        if (!payments.isFullyPaid(opened.caseNumber())) {
            reachableAccounts
                    .obstacle(opened.caseNumber(), opened.fund().code())
                    .ifPresent(obstacles::add);
        }
        return List.copyOf(obstacles);
    }
}
