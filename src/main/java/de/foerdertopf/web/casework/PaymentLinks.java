package de.foerdertopf.web.casework;

import de.foerdertopf.disbursement.FourEyes;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.PeopleInRuns;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.workflow.CaseTask;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where on the pages of finance the money of a case goes on; empty where nothing leads there, or not this person. */
@Component
class PaymentLinks {

    private final Payments payments;
    private final PeopleInRuns peopleInRuns;
    private final Recalls recalls;
    private final Repayments repayments;
    private final FourEyes fourEyes;

    PaymentLinks(
            Payments payments, PeopleInRuns peopleInRuns, Recalls recalls, Repayments repayments, FourEyes fourEyes) {
        this.payments = payments;
        this.peopleInRuns = peopleInRuns;
        this.recalls = recalls;
        this.repayments = repayments;
        this.fourEyes = fourEyes;
    }

    /** Nothing is ordered while something stands in its way, nor by who alone says that its account is right. */
    String order(DeskCase opened) {
        return opened.is(PaymentDuty.CHECK.role())
                        && payments.obstacles(opened.caseNumber()).isEmpty()
                        && !fourEyes.leavesOrder(
                                opened.caseNumber(), opened.person().actor())
                ? base(opened) + "/anordnen/" + opened.caseNumber()
                : "";
    }

    /**
     * The payment itself, or its run unless it holds a case out of which she stays: who stands in for a colleague in this case alone
     * has no way over the pages of the whole fund.
     */
    String payments(DeskCase opened, CaseTask kind) {
        if (!opened.is(Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR)) {
            return "";
        }
        var underWay = payments.ofCase(opened.caseNumber()).stream()
                .filter(payment -> payment.state().isUnderWay())
                .findFirst();
        var run = underWay.map(PaymentView::run);
        if (run.isPresent()
                && peopleInRuns.leftToOthers(run.get(), opened.person().actor()) > 0) {
            return "";
        }
        if (run.isPresent()) {
            return base(opened) + "/zahllaeufe/" + run.get();
        }
        return kind == CaseTask.EXECUTE_PAYMENT && opened.is(PaymentDuty.PAY.role())
                ? base(opened) + "/zahllauf"
                : underWay.map(payment -> base(opened) + "/zahlungen/" + payment.id())
                        .orElse("");
    }

    /** The payment that is to be called back from the bank. */
    Optional<String> recall(DeskCase opened) {
        return recalls.of(opened.caseNumber()).stream()
                .filter(payment -> opened.is(PaymentDuty.PAY.role()))
                .findFirst()
                .map(payment -> base(opened) + "/zahlungen/" + payment.id());
    }

    /** The payment by which the same money went out a second time: there is recorded that it is back. */
    Optional<String> paidAgain(DeskCase opened) {
        return payments.paid(opened.caseNumber()).stream()
                .filter(payment -> payment.again() != null && opened.is(PaymentDuty.PAY.role()))
                .reduce((earlier, later) -> later)
                .map(payment -> base(opened) + "/zahlungen/" + payment.id());
    }

    /** What came back from the group. */
    String received(DeskCase opened) {
        return opened.is(PaymentDuty.PAY.role())
                        && !repayments.of(opened.caseNumber()).isEmpty()
                ? base(opened) + "/eingaenge/" + opened.caseNumber()
                : "";
    }

    private static String base(DeskCase opened) {
        return "/schreibtisch/finanzen/" + opened.fund().code();
    }
}
