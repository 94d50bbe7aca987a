package de.foerdertopf.disbursement;

import static de.foerdertopf.Refusals.refuses;
import static de.foerdertopf.disbursement.PaymentFixture.AUTHORIZER;
import static de.foerdertopf.disbursement.PaymentFixture.CHECKER;
import static de.foerdertopf.disbursement.PaymentFixture.FUND;
import static de.foerdertopf.disbursement.PaymentFixture.NOW;
import static de.foerdertopf.disbursement.PaymentFixture.YEAR;
import static de.foerdertopf.disbursement.PaymentFixture.account;
import static de.foerdertopf.disbursement.PaymentFixture.grant;
import static de.foerdertopf.disbursement.PaymentFixture.ordered;
import static de.foerdertopf.disbursement.PaymentFixture.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Identities;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs and their payments: what a day can be, who may, and in which order. */
class PaymentRunTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 1);
    private static final Actor FINANCE = Actor.staff("finance");
    private static final Money SUM = Money.ofEuros(900);

    @Test
    void aPersonClosesARunAndNeverForAPastDay() {
        refuses("disbursement.person-needed", () -> PaymentRun.begin(opening(TODAY), 3, SUM, NOW, Actor.SYSTEM));
        refuses(
                "disbursement.execution-in-past",
                () -> PaymentRun.begin(opening(TODAY.minusDays(1)), 3, SUM, NOW, FINANCE));

        assertThat(closed().view())
                .extracting(
                        PaymentRunView::number,
                        PaymentRunView::state,
                        PaymentRunView::executionDate,
                        PaymentRunView::paymentCount,
                        PaymentRunView::controlSum,
                        PaymentRunView::closedBy,
                        PaymentRunView::closedAt,
                        PaymentRunView::format,
                        PaymentRunView::fund,
                        PaymentRunView::fiscalYear)
                .containsExactly(
                        "SFHB-2025-Z07",
                        PaymentRunState.CLOSED,
                        TODAY,
                        3,
                        SUM,
                        "finance",
                        NOW,
                        PayableFormat.PAIN_001,
                        FUND,
                        YEAR);
        assertThat(closed().number()).isEqualTo("SFHB-2025-Z07");
    }

    @Test
    void aRunIsExecutedNeitherTomorrowNorBeforeItWasClosed() {
        var run = closed();
        refuses("disbursement.day-in-future", () -> run.execute(TODAY.plusDays(3), TODAY.plusDays(2), FINANCE));
        refuses("disbursement.before-closing", () -> run.execute(TODAY.minusDays(1), TODAY.plusDays(2), FINANCE));
        assertThat(run.view().state()).isEqualTo(PaymentRunState.CLOSED);

        run.execute(TODAY.plusDays(2), TODAY.plusDays(2), FINANCE);

        assertThat(run.view())
                .extracting(PaymentRunView::state, PaymentRunView::executedOn, PaymentRunView::executedBy)
                .containsExactly(PaymentRunState.EXECUTED, TODAY.plusDays(2), "finance");
        var sameDay = closed();
        sameDay.execute(TODAY, TODAY, FINANCE);
        assertThat(sameDay.view().executedOn()).isEqualTo(TODAY);
    }

    /** A bank executes on the requested day or after it; so does the cash office with its list. */
    @ParameterizedTest
    @EnumSource(PayableFormat.class)
    void aRunIsNotExecutedBeforeTheDayForWhichItWasOrdered(PayableFormat format) {
        var ordered = TODAY.plusDays(10);
        var run = PaymentRun.begin(opening(ordered, format), 3, SUM, NOW, FINANCE);
        run.close();

        refuses("disbursement.before-ordered-day", () -> run.execute(TODAY, TODAY, FINANCE));
        refuses("disbursement.before-ordered-day", () -> run.execute(ordered.minusDays(1), ordered, FINANCE));
        refuses(
                "disbursement.before-ordered-day",
                () -> run.execute(ordered.minusDays(1), ordered.plusYears(2), FINANCE));
        assertThat(run.view().state()).isEqualTo(PaymentRunState.CLOSED);

        run.execute(ordered, ordered.plusYears(2), FINANCE);
        assertThat(run.view().executedOn()).isEqualTo(ordered);
    }

    @Test
    void aRunEndsOnce() {
        var executed = closed();
        executed.execute(TODAY, TODAY, FINANCE);
        refuses("disbursement.run-not-open", () -> executed.cancel("Irrtum", NOW, FINANCE));
        var cancelled = closed();
        cancelled.cancel("Irrtum", NOW, FINANCE);

        refuses("disbursement.run-not-open", () -> cancelled.execute(TODAY, TODAY, FINANCE));
        assertThat(cancelled.view())
                .extracting(
                        PaymentRunView::state,
                        PaymentRunView::cancelReason,
                        PaymentRunView::cancelledAt,
                        PaymentRunView::cancelledBy)
                .containsExactly(PaymentRunState.CANCELLED, "Irrtum", NOW, "finance");
    }

    @Test
    void onlyWhatTheBankDidIsTakenForDone() {
        var run = closed();
        refuses("disbursement.run-not-executed", run::requireExecuted);

        run.execute(TODAY, TODAY, FINANCE);

        run.requireExecuted();
        assertThat(run.view().state()).isEqualTo(PaymentRunState.EXECUTED);
    }

    @Test
    void whatWasCalledBackOutOfOneRunIsNotCalledBackInTheNext() {
        var payment = released();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());
        payment.askBack(NOW);
        assertThat(payment.view().standing()).isEqualTo("ASKED_BACK");

        payment.takeOutOfRun();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());

        assertThat(payment.view().standing()).isEqualTo("IN_RUN");
        assertThat(payment.view().recallAskedAt()).isNull();
    }

    @Test
    void nothingIsPaidOfNothing() {
        for (var cents : new long[] {0, -1}) {
            refuses(
                    "disbursement.amount-not-positive",
                    () -> Payment.order(
                            grant("SFHB-2025-0203", 300),
                            account(),
                            new Payment.Slot(1, 1),
                            Money.ofCents(cents),
                            NOW,
                            CHECKER));
        }
        assertThat(Payment.order(
                                grant("SFHB-2025-0203", 300),
                                account(),
                                new Payment.Slot(1, 1),
                                Money.ofCents(1),
                                NOW,
                                CHECKER)
                        .amount())
                .isEqualTo(Money.ofCents(1));
    }

    @Test
    void onlyPeopleOrderReleaseAndCancel() {
        refuses("disbursement.person-needed", () -> ordered().release(account(), NOW, Actor.applicant("group")));
        refuses("disbursement.person-needed", () -> ordered().cancel("Irrtum", Actor.SYSTEM));
        refuses(
                "disbursement.person-needed",
                () -> new PaymentCertificate(UUID.randomUUID(), new CaseNumber("SFHB-2025-0203"), NOW, Actor.SYSTEM));
    }

    @Test
    void aPaymentGoesOneStepAfterTheOther() {
        var run = new PaymentRunId(UUID.randomUUID());
        refuses("case.moved-on", () -> ordered().putInRun(run, account()));
        refuses("case.moved-on", () -> released().release(account(), NOW, AUTHORIZER));
        refuses("case.moved-on", () -> released().execute(TODAY));
        refuses("case.moved-on", () -> released().takeOutOfRun());
        refuses("case.moved-on", () -> released().comeBack(TODAY, "AC04", NOW));
        refuses("case.moved-on", () -> released().repaid(TODAY));

        var inRun = released();
        inRun.putInRun(run, account());
        assertThat(inRun.view().run()).isEqualTo(run);
        inRun.takeOutOfRun();
        assertThat(inRun.state()).isEqualTo(PaymentState.RELEASED);
        assertThat(inRun.view().run()).isNull();
    }

    @Test
    void aRunPaysToTheAccountThatWasReleased() {
        var payment = released();

        refuses(
                "disbursement.account-changed",
                () -> payment.putInRun(new PaymentRunId(UUID.randomUUID()), account("Jemand anderes")));

        assertThat(payment.state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void whatIsPaidBackCameAfterThePayment() {
        var payment = executed();
        refuses("disbursement.before-execution", () -> payment.repaid(TODAY.minusDays(1)));

        payment.repaid(TODAY);

        assertThat(payment.view())
                .extracting(PaymentView::state, PaymentView::repaidOn, PaymentView::executedOn)
                .containsExactly(PaymentState.REPAID, TODAY, TODAY);
    }

    @Test
    void aPaymentThatCameBackSaysWhenAndWhy() {
        var payment = executed();
        refuses("disbursement.reason-code", () -> payment.comeBack(TODAY, "AC0", NOW));
        refuses("disbursement.before-execution", () -> payment.comeBack(TODAY.minusDays(1), "AC04", NOW));

        payment.comeBack(TODAY, "AC04", NOW);

        assertThat(payment.view())
                .extracting(PaymentView::state, PaymentView::returnedOn, PaymentView::returnReason)
                .containsExactly(PaymentState.RETURNED, TODAY, "AC04");
    }

    @Test
    void anOrderIsTakenBackWithItsReasonBeforeItIsInARun() {
        for (var payment : new Payment[] {ordered(), released()}) {
            payment.cancel("Irrtum", CHECKER);

            assertThat(payment.view())
                    .extracting(PaymentView::state, PaymentView::cancelReason)
                    .containsExactly(PaymentState.CANCELLED, "Irrtum");
        }
    }

    @Test
    void anOrderSaysWhatIsPaidToWhomAndWhoStandsForIt() {
        var payment = released();

        assertThat(payment.number()).isEqualTo("SFHB-2025-0203-R1");
        assertThat(payment.caseNumber()).isEqualTo(new CaseNumber("SFHB-2025-0203"));
        assertThat(payment.fund()).isEqualTo(FUND);
        assertThat(payment.fiscalYear()).isEqualTo(YEAR);
        assertThat(payment.view().instalment()).isEqualTo(1);
        assertThat(payment.view().attempt()).isEqualTo(1);
        assertThat(payment.view().id()).isEqualTo(payment.id());
        assertThat(payment.view().remittance()).isEqualTo("Zuwendung Az. SFHB-2025-0203 Bescheid v. 28.03.2025");
        assertThat(payment.view())
                .extracting(
                        PaymentView::number,
                        PaymentView::amount,
                        PaymentView::holder,
                        PaymentView::holderDiffers,
                        PaymentView::recipientName,
                        PaymentView::projectTitle,
                        PaymentView::decidedOn,
                        PaymentView::dueOn,
                        PaymentView::orderedBy,
                        PaymentView::orderedAt,
                        PaymentView::releasedBy,
                        PaymentView::releasedAt)
                .containsExactly(
                        "SFHB-2025-0203-R1",
                        Money.ofEuros(300),
                        "Grünes Beet Sandhofen e. V.",
                        false,
                        "Grünes Beet Sandhofen e. V.",
                        "Gemeinschaftsgarten für alle",
                        LocalDate.of(2025, 3, 28),
                        TODAY,
                        "checker",
                        NOW,
                        "authorizer",
                        NOW);
    }

    @Test
    void aNumberThatTheBankWouldCutIsNone() {
        assertThat(PaymentNumber.of(new CaseNumber("SFHB-2025-0203"), 2, 1)).isEqualTo("SFHB-2025-0203-R2");
        assertThat(PaymentNumber.of(new CaseNumber("SFHB-2025-0203"), 2, 3)).isEqualTo("SFHB-2025-0203-R2-3");
        assertThatThrownBy(() -> PaymentNumber.of(new CaseNumber("ABCDEFGHIJKL-2025-123456"), 123_456, 1_234))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCertificateServesForOnePayment() {
        var decision = UUID.randomUUID();
        var certificate = new PaymentCertificate(decision, new CaseNumber("SFHB-2025-0203"), NOW, CHECKER);
        assertThat(certificate.isUsed()).isFalse();

        certificate.use(new PaymentId(UUID.randomUUID()));

        assertThat(certificate.isUsed()).isTrue();
        assertThat(certificate.certifiedBy()).isEqualTo(CHECKER);
        assertThat(certificate.caseNumber()).isEqualTo(new CaseNumber("SFHB-2025-0203"));
        assertThat(certificate)
                .isEqualTo(new PaymentCertificate(decision, new CaseNumber("SFHB-2025-0204"), NOW, AUTHORIZER));
        Identities.areTwo(
                certificate, new PaymentCertificate(UUID.randomUUID(), new CaseNumber("SFHB-2025-0203"), NOW, CHECKER));
    }

    @Test
    void whatCameBackOrWasTakenBackUsesNothingOfTheGrant() {
        var free = EnumSet.of(PaymentState.RETURNED, PaymentState.CANCELLED);
        var underWay = EnumSet.of(PaymentState.ORDERED, PaymentState.RELEASED, PaymentState.IN_RUN);
        for (var state : PaymentState.values()) {
            assertThat(state.usesGrant()).as(state.name()).isEqualTo(!free.contains(state));
            assertThat(state.isUnderWay()).as(state.name()).isEqualTo(underWay.contains(state));
        }
    }

    @Test
    void paymentsAndRunsAreOnlyThemselves() {
        Identities.areTwo(ordered(), ordered());
        Identities.areTwo(closed(), closed());
    }

    private static Payment executed() {
        var payment = released();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());
        payment.execute(TODAY);
        return payment;
    }

    private static PaymentRun closed() {
        var run = PaymentRun.begin(opening(TODAY), 3, SUM, NOW, FINANCE);
        run.close();
        return run;
    }

    private static PaymentRun.Opening opening(LocalDate executionDate) {
        return opening(executionDate, PayableFormat.PAIN_001);
    }

    private static PaymentRun.Opening opening(LocalDate executionDate, PayableFormat format) {
        return new PaymentRun.Opening(FUND, "SFHB", YEAR, 7, format, executionDate);
    }
}
