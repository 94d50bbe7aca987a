package de.foerdertopf.rehearsal;

import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays those who check, release and pay. */
@Component
@Profile({"rehearsal", "demo", "test"})
class CashierPlayer {

    private static final Set<String> UNCONFIRMED = Set.of("account-unconfirmed", "account-second-person");

    private final Grants grants;
    private final Payments payments;
    private final OrderPayment orderPayment;
    private final ReleasePayment releasePayment;
    private final RunPlayer runs;
    private final MarkPaymentReturned markPaymentReturned;
    private final RecordRepayment recordRepayment;
    private final GrantPlayer officer;

    CashierPlayer(
            Grants grants,
            Payments payments,
            OrderPayment orderPayment,
            ReleasePayment releasePayment,
            RunPlayer runs,
            MarkPaymentReturned markPaymentReturned,
            RecordRepayment recordRepayment,
            GrantPlayer officer) {
        this.grants = grants;
        this.payments = payments;
        this.orderPayment = orderPayment;
        this.releasePayment = releasePayment;
        this.runs = runs;
        this.markPaymentReturned = markPaymentReturned;
        this.recordRepayment = recordRepayment;
        this.officer = officer;
    }

    /** Checks, orders and releases a payment, so that it can go into a run. */
    PaymentId order(PlayedCase played, Money amount, Cast.Staff staff) {
        if (grants.obstaclesToPayment(played.number()).stream().anyMatch(UNCONFIRMED::contains)) {
            officer.confirmAccount(played, staff);
        }
        return orderPayment.order(new OrderPayment.Command(played.number(), amount, staff.officer()));
    }

    void release(PaymentId payment, Cast.Staff staff) {
        releasePayment.release(new ReleasePayment.Command(payment, staff.second()));
    }

    /** Takes these payments, and no others that wait, to the cash office and, where the run says so, to the bank. */
    void pay(DayRun run, List<PaymentId> released, LocalDate day, Cast.Staff staff) {
        runs.pay(run, released, day, staff);
        var expected = run.paid() ? PaymentState.EXECUTED : PaymentState.IN_RUN;
        released.stream()
                .map(payments::require)
                .filter(payment -> payment.state() != expected)
                .findFirst()
                .ifPresent(payment -> {
                    throw new IllegalStateException("Payment " + payment.number() + " was held back");
                });
    }

    /** The bank sends the last payment of a case back. */
    void takeReturn(PlayedCase played, LocalDate day, String reasonCode, Cast.Staff staff) {
        var last = payments.ofCase(played.number()).stream()
                .filter(p -> p.state() == PaymentState.EXECUTED)
                .max(Comparator.comparing(p -> Objects.requireNonNullElse(p.executedOn(), LocalDate.MIN)))
                .orElseThrow(() -> new IllegalStateException("No payment can come back"));
        markPaymentReturned.mark(new MarkPaymentReturned.Command(last.id(), day, reasonCode, staff.finance()));
    }

    void takeRepayment(PlayedCase played, Money amount, LocalDate day, Cast.Staff staff) {
        recordRepayment.record(new RecordRepayment.Command(played.number(), amount, day, staff.finance()));
    }
}
