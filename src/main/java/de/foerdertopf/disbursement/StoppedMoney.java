package de.foerdertopf.disbursement;

import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What becomes of one payment, or of what is bound in one pot, when its grant ends or may end. */
@Component
class StoppedMoney {

    private final PaymentRepository repository;
    private final RunContents contents;
    private final RecallSheets recallSheets;
    private final GrantBookings bookings;
    private final CancelledOrders cancelled;
    private final PaymentCertificateRepository certificates;

    StoppedMoney(
            PaymentRepository repository,
            RunContents contents,
            RecallSheets recallSheets,
            GrantBookings bookings,
            CancelledOrders cancelled,
            PaymentCertificateRepository certificates) {
        this.repository = repository;
        this.contents = contents;
        this.recallSheets = recallSheets;
        this.bookings = bookings;
        this.cancelled = cancelled;
        this.certificates = certificates;
    }

    /** Out of a run whose file is not written yet a payment is simply taken. */
    void leaveUnwritten(Payment payment, PaymentStop why, Instant at) {
        var run = Objects.requireNonNull(payment.view().run());
        if (contents.payable(run).isEmpty()) {
            payment.takeOutOfRun();
            repository.saveAndFlush(payment);
            contents.holdBack(run, payment.id(), List.of(why.code()), at);
        }
    }

    /** An open order is taken back. */
    void cancel(Payment payment, String reason, Instant at, Actor by) {
        var before = payment.state();
        payment.fallWithItsGrant(reason);
        repository.saveAndFlush(payment);
        cancelled.book(payment, before, reason, at, by);
    }

    /** What is bound in a pot is free again; says how much. */
    Money free(CaseMoney money, Actor by) {
        if (money.committed().isPositive()) {
            bookings.release(new GrantBookings.Part(
                    money.caseNumber(),
                    money.fund(),
                    money.year(),
                    money.committed(),
                    "grant-ended:" + UUID.randomUUID(),
                    by));
        }
        return money.committed();
    }

    /**
     * What was certified with the decision, and not ordered yet, was certified before anybody knew of what stops it: should the grant
     * stand again, somebody looks at it anew.
     */
    void certificateFalls(CaseNumber caseNumber) {
        certificates.deleteByCaseNumberAndPaymentIdIsNull(caseNumber);
    }

    /** The cash office is asked not to pay it. */
    void askBack(Payment payment, String reason, Instant at, Actor by) {
        payment.askBack(at);
        repository.saveAndFlush(payment);
        recallSheets.store(payment.view(), reason, at, by);
    }
}
