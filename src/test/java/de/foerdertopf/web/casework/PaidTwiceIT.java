package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.OverpaymentReturns;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordOverpaymentReturn;
import de.foerdertopf.disbursement.RecordPaidAfterAll;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.workflow.CaseTask;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The cash office paid the same money twice: it is recorded, beside the pot, and somebody gets back what nobody had granted. */
class PaidTwiceIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final FundCode BREMEN = ApplicationFixture.BREMEN;
    private static final Money GRANT = Money.ofEuros(300);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId payment;
    private PaymentRunId cancelled;

    @BeforeEach
    void aRunWasCancelled() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        payment = released();
        cancelled = closed(payment);
        bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(cancelled, "Falscher Tag", FINANCE));
        house.way().jobs();
    }

    @AfterEach
    void theBooksAgree() {
        var year = FiscalYear.of(HouseTime.today(clock));
        assertThat(bean(Pots.class).reconciliation(BREMEN, year).difference()).isEqualTo(Money.ZERO);
        assertThat(bean(Payments.class).reconciliation(BREMEN, year).difference())
                .isEqualTo(Money.ZERO);
        assertThat(bean(Payments.class).paidOf(BREMEN, year).inCases())
                .as("what the pot's page says is what the heads of the cases say")
                .isEqualTo(paidInTheOverview("case_number in (select case_number from foerdertopf.payment"
                        + " where fund = '" + BREMEN + "' and fiscal_year = " + year + ")"));
    }

    @Test
    void whatAnotherRunHasPaidIsRecordedOnTopAndSomebodyGetsItBack() {
        executed(closed(payment));

        paidTwice();

        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(GRANT.plus(GRANT));
        assertThat(onTop()).isEqualTo(GRANT);
        assertThat(house.money(caseNumber).paid()).isEqualTo(GRANT);
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CLARIFY_OVERPAYMENT);
        assertThat(second().run()).isEqualTo(cancelled);
        assertThatThrownBy(this::paidTwice).hasMessageContaining("disbursement.paid-by-this-run");
    }

    @Test
    void whatALaterOrderHasPaidIsRecordedAsWell() {
        takenBack(payment);
        executed(closed(released()));

        paidTwice();

        assertThat(onTop()).isEqualTo(GRANT);
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CLARIFY_OVERPAYMENT);
    }

    @Test
    void noRunPaidWhatWasNotInItsFile() {
        takenBack(payment);
        var never = house.ordered(caseNumber, null);
        takenBack(never);
        executed(closed(released()));

        assertThatThrownBy(() -> paidTwice(cancelled, never)).isInstanceOf(NotFoundException.class);

        assertThat(onTop()).isEqualTo(Money.ZERO);
    }

    @Test
    void theBankSendsTheSecondBackAndNothingIsLeftToDo() {
        executed(closed(payment));
        paidTwice();

        house.comesBack(second().id(), "FOCR");

        isSettled();
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.ORDER_PAYMENT, CaseTask.CLARIFY_ACCOUNT);
    }

    @Test
    void theFirstComesBackInsteadAndTheSecondStandsForIt() {
        executed(closed(payment));
        paidTwice();

        house.comesBack(payment, "FOCR");

        isSettled();
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.ORDER_PAYMENT, CaseTask.CLARIFY_ACCOUNT);
    }

    @Test
    void theGroupPaysItBack() {
        executed(closed(payment));
        paidTwice();

        repaidByHand(second().id());

        isSettled();
    }

    @Test
    void afterTheFirstCameBackTheSecondIsThePaymentOfTheGrant() {
        executed(closed(payment));
        house.comesBack(payment, "FOCR");

        paidTwice();

        isSettled();
        assertThat(house.tasks(caseNumber)).isEmpty();
    }

    @Test
    void afterBothCameBackTheGrantIsOrderedAgain() {
        executed(closed(payment));
        paidTwice();
        repaidByHand(second().id());

        house.comesBack(payment, "MS03");

        assertThat(house.money(caseNumber).committed()).isEqualTo(GRANT);
        assertThat(bean(Payments.class).open(caseNumber)).isEqualTo(GRANT);
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_PAYMENT);
        executed(closed(released()));
        assertThat(house.money(caseNumber).paid()).isEqualTo(GRANT);
        assertThat(bean(Payments.class).open(caseNumber)).isEqualTo(Money.ZERO);
    }

    @Test
    void whatHadNotComeBackAfterTheEndIsBoundOnlyAsFarAsItWasOfTheGrant() {
        executed(closed(payment));
        paidTwice();
        house.renounced(caseNumber);
        repaid(Money.ofEuros(100));
        var free = pot();
        house.comesBack(second().id(), "FOCR");

        reversed(ReversalKind.RETURNED, second().id().toString());

        assertThat(pot()).isEqualTo(free);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).paid()).isEqualTo(GRANT);
        assertThat(onTop()).isEqualTo(Money.ofEuros(200));
    }

    private Money pot() {
        return bean(Pots.class)
                .pot(BREMEN, FiscalYear.of(HouseTime.today(clock)))
                .left();
    }

    private void repaidByHand(PaymentId which) {
        bean(RecordRepaidByHand.class).record(new RecordRepaidByHand.Command(which, HouseTime.today(clock), FINANCE));
        house.way().jobs();
    }

    @Test
    void theProofClaimsItWhateverItSays() {
        executed(closed(payment));
        paidTwice();

        new EndingGrant(house.way(), caseNumber).proved(500);

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(GRANT);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        repaid(GRANT);
        assertThat(onTop()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).paid()).isEqualTo(GRANT);
    }

    @Test
    void ofAGrantThatEndedItJoinsTheClaim() {
        executed(closed(payment));
        house.renounced(caseNumber);

        paidTwice();

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(GRANT.plus(GRANT));
        assertThat(mails("payment-after-end")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("dasselbe Geld zweimal überwiesen: noch einmal 300,00")
                .doesNotContain("unterwegs", "in den nächsten Tagen"));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        repaid(Money.ofEuros(100));
        assertThat(onTop()).isEqualTo(Money.ofEuros(200));
        repaid(Money.ofEuros(500));
        assertThat(onTop()).isEqualTo(Money.ZERO);
    }

    @Test
    void aMistakeAboutItIsTakenBackBeforeThatAboutTheFirst() {
        var other = closed(payment);
        executed(other);
        paidTwice();
        assertThatThrownBy(() -> reversed(other)).hasMessageContaining("disbursement.paid-twice-since");

        reversed(cancelled);

        assertThat(second().state()).isEqualTo(PaymentState.CANCELLED);
        isSettled();
        reversed(other);
        assertThat(bean(Payments.class).require(payment).state()).isEqualTo(PaymentState.IN_RUN);
        executed(other);
        paidTwice();
        assertThat(onTop()).isEqualTo(GRANT);
    }

    @Test
    void theGroupGivesBackWhatWasTooMuchPartByPart() {
        executed(closed(payment));
        paidTwice();
        assertThat(mails("paid-twice")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Zu viel sind: 300,00\u00a0€", "Bitte geben Sie dieses Geld nicht aus"));

        givenBack(100, 300);

        assertThat(onTop()).isEqualTo(Money.ofEuros(200));
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(500));
        assertThat(paidInTheOverview()).isEqualTo(Money.ofEuros(500));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CLARIFY_OVERPAYMENT);
        assertThatThrownBy(() -> givenBack(100, 300)).hasMessageContaining("disbursement.too-much-changed");
        assertThatThrownBy(() -> givenBack(201, 200)).hasMessageContaining("disbursement.more-than-too-much");
        givenBack(200, 200);
        isSettled();
    }

    @Test
    void whatWasSaidToBeGivenBackCanBeAMistake() {
        executed(closed(payment));
        paidTwice();
        givenBack(300, 300);
        var entry = bean(OverpaymentReturns.class).of(caseNumber).get(0).id().toString();

        reversed(ReversalKind.OVERPAYMENT, entry);

        assertThat(onTop()).isEqualTo(GRANT);
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CLARIFY_OVERPAYMENT);
        assertThatThrownBy(() -> reversed(ReversalKind.OVERPAYMENT, entry))
                .hasMessageContaining("disbursement.return-reversed");
    }

    /** Else the money that is open of the grant would go out beside what is too much again. */
    @Test
    void noReturnIsCalledAMistakeOnceMoneyCameBackThatIsToGoOutAgain() {
        executed(closed(payment));
        paidTwice();
        givenBack(200, 300);
        house.comesBack(second().id(), "AC04");
        assertThat(bean(Payments.class).open(caseNumber)).isEqualTo(Money.ofEuros(200));
        var entry = bean(OverpaymentReturns.class).of(caseNumber).get(0).id().toString();

        assertThatThrownBy(() -> reversed(ReversalKind.OVERPAYMENT, entry))
                .hasMessageContaining("disbursement.came-back-since");
    }

    @Test
    void ofAPaymentOfWhichOnlyAPartWasTooMuchTheRestIsTheGroups() {
        executed(closed(payment));
        house.comesBack(payment, "FOCR");
        house.pay(caseNumber, Money.ofEuros(200));
        assertThat(house.tasks(caseNumber)).contains(CaseTask.ORDER_PAYMENT);

        paidTwice();

        assertThat(onTop()).isEqualTo(Money.ofEuros(200));
        assertThat(house.tasks(caseNumber))
                .contains(CaseTask.CLARIFY_OVERPAYMENT)
                .doesNotContain(CaseTask.ORDER_PAYMENT);
        assertThatThrownBy(() -> repaidByHand(second().id())).hasMessageContaining("disbursement.only-part-too-much");
        givenBack(200, 200);
        isSettled();
        assertThat(house.money(caseNumber).paid()).isEqualTo(GRANT);
    }

    /** Else the group would hold the same money twice, and the rest of its grant besides. */
    @Test
    void asLongAsTooMuchIsOutNothingElseOfTheCaseGoesOut() {
        takenBack(payment);
        var first = house.ordered(caseNumber, Money.ofEuros(100));
        var stopped = closed(released(first));
        bean(CancelPaymentRun.class).cancel(new CancelPaymentRun.Command(stopped, "Falscher Tag", FINANCE));
        house.way().jobs();
        executed(closed(first));
        var rest = house.ordered(caseNumber, null);
        paidTwice(stopped, first);
        assertThat(onTop()).isEqualTo(Money.ofEuros(100));

        assertThatThrownBy(() -> released(rest)).hasMessageContaining("too-much-out");
        takenBack(rest);
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("too-much-out");

        givenBack(100, 100);
        var again = house.ordered(caseNumber, null);
        executed(closed(released(again)));
        isSettled();
    }

    @Test
    void whatTheBankSendsBackLeavesTheClaimOfAnAcceptedProof() {
        executed(closed(payment));
        paidTwice();
        new EndingGrant(house.way(), caseNumber).proved(250);
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(350));

        house.comesBack(second().id(), "FOCR");

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(50));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(mails("claim-lowered")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Zurückzuzahlen sind nur noch: 50,00"));
    }

    @Test
    void aClaimOfNothingElseIsOverOnceTheBankHasSentItBack() {
        executed(closed(payment));
        paidTwice();
        new EndingGrant(house.way(), caseNumber).proved(300);

        house.comesBack(second().id(), "FOCR");

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
        assertThat(house.tasks(caseNumber)).isEmpty();
        isSettled();
    }

    @Test
    void whatCameAsARepaymentDoesNotComeFromTheBankAsWell() {
        executed(closed(payment));
        paidTwice();
        new EndingGrant(house.way(), caseNumber).proved(250);
        repaid(Money.ofEuros(350));

        assertThatThrownBy(() -> house.comesBack(second().id(), "FOCR"))
                .hasMessageContaining("disbursement.back-already");
    }

    @Test
    void whatWasTakenBackHereAndPaidAllTheSameIsRecordedAlsoAfterItsYearWasClosed() {
        takenBack(payment);
        yearIsClosed(true);
        try {
            paidTwice();

            isSettled();
        } finally {
            yearIsClosed(false);
        }
    }

    private void yearIsClosed(boolean closed) {
        bean(JdbcClient.class)
                .sql("update foerdertopf.fund_year set closed_on = :day where fund = :fund")
                .param("day", closed ? HouseTime.today(clock) : null, java.sql.Types.DATE)
                .param("fund", BREMEN.value())
                .update();
    }

    private void givenBack(int euros, int seen) {
        bean(RecordOverpaymentReturn.class)
                .record(new RecordOverpaymentReturn.Command(
                        second().id(), Money.ofEuros(euros), HouseTime.today(clock), Money.ofEuros(seen), FINANCE));
        house.way().jobs();
    }

    private List<SentMail> mails(String template) {
        return bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    @Test
    void thePagesTellIt() {
        executed(closed(payment));
        var clerk = new AtTheDesk(context, port).signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, BREMEN));
        var page = "/schreibtisch/finanzen/" + BREMEN + "/zahllaeufe/" + cancelled;
        clerk.open(page);

        clerk.submit(page + "/doch-gezahlt", "payment", payment.toString(), "reason", "Kontoauszug vom Montag");

        assertThat(clerk.page().select("main, [role=status]").text())
                .contains("Dasselbe Geld ist zweimal hinausgegangen")
                .contains(second().number());
        assertThat(clerk.page().select("form[action$=doch-gezahlt]")).isEmpty();
        var year = FiscalYear.of(HouseTime.today(clock));
        var tooMuch = bean(Pots.class).stillOutOnTop(BREMEN, year);
        var paid = bean(Payments.class).paidOf(BREMEN, year);
        assertThat(tooMuch).isGreaterThanOrEqualTo(GRANT);
        assertThat(clerk.open("/schreibtisch/topf/" + BREMEN + "/" + year)
                        .select("#abgleich + dl")
                        .text())
                .contains(
                        "Aus dem Topf ausgezahlt " + paid.fromPot().toGerman().replace('\u00a0', ' '),
                        "Zu viel gezahlt, noch nicht zurück "
                                + tooMuch.toGerman().replace('\u00a0', ' '),
                        "in den Fällen ausgezahlt " + paid.inCases().toGerman().replace('\u00a0', ' '));
        assertThat(clerk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Zu viel gezahlt: zurückfordern oder zurückrufen")
                .contains("Dasselbe Geld ging zweimal hinaus");
        var its = clerk.open("/schreibtisch/finanzen/" + BREMEN + "/zahlungen/" + second().id());
        assertThat(its.select("main").text())
                .contains(
                        "noch einmal gezahlt, was schon gezahlt war",
                        "Zu viel gezahlt und noch nicht zurück sind in diesem Fall "
                                + GRANT.toGerman().replace('\u00a0', ' '));
        assertThat(its.select("a[href$='-Rueckruf.pdf']")).isNotEmpty();
        assertThat(its.select("form[action$='/zurueck']")).isNotEmpty();

        var back = "/schreibtisch/finanzen/" + BREMEN + "/zahlungen/" + second().id();
        clerk.submit(back + "/zurueck", "what", "too-much", "amount", "301");
        assertThat(clerk.page().select(".kern-error").text()).contains("Was darüber hinaus kam, gehört der Gruppe");
        clerk.submit(back + "/zurueck", "what", "too-much", "amount", "120,50");
        assertThat(onTop()).isEqualTo(Money.ofCents(17950));
        its = clerk.open(back);
        assertThat(its.select("main").text()).contains("120,50 € kamen", "179,50 €");
        clerk.submit(back + "/zurueck", "what", "too-much", "amount", "179,50");
        assertThat(clerk.open(back).select("main").text()).contains("Was zu viel war, ist zurück");
    }

    /** One time the money is out, and the pot's book says so. */
    private void isSettled() {
        assertThat(onTop()).isEqualTo(Money.ZERO);
        assertThat(bean(Payments.class).paidTotal(caseNumber)).isEqualTo(GRANT);
        assertThat(paidInTheOverview()).isEqualTo(GRANT);
        assertThat(bean(Payments.class).open(caseNumber)).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).paid()).isEqualTo(GRANT);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(house.money(caseNumber).ordered()).isEqualTo(Money.ZERO);
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.CLARIFY_OVERPAYMENT);
    }

    /** What lists and the head of the case say. */
    private Money paidInTheOverview() {
        return paidInTheOverview("case_number = '" + caseNumber + "'");
    }

    private Money paidInTheOverview(String which) {
        return Money.ofCents(bean(JdbcClient.class)
                .sql("select coalesce(sum(paid), 0) from foerdertopf.case_overview where " + which)
                .query(Long.class)
                .single());
    }

    private Money onTop() {
        return bean(Pots.class).paidOnTop(caseNumber);
    }

    private PaymentView second() {
        return bean(Payments.class).ofCase(caseNumber).stream()
                .filter(other -> other.again() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private PaymentId released() {
        return released(house.ordered(caseNumber, null));
    }

    private PaymentId released(PaymentId order) {
        bean(ReleasePayment.class).release(new ReleasePayment.Command(order, SECOND));
        house.way().jobs();
        return order;
    }

    private void takenBack(PaymentId order) {
        bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(
                        order, "Betrag falsch", house.way().officer()));
        house.way().jobs();
    }

    private PaymentRunId closed(PaymentId of) {
        var today = house.payDay(of);
        return RunOf.these(house.way()::bean, BREMEN, List.of(of), today, FINANCE)
                .get(0);
    }

    private void executed(PaymentRunId run) {
        bean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, HouseTime.today(clock), FINANCE));
        house.way().jobs();
    }

    private void paidTwice() {
        paidTwice(cancelled, payment);
    }

    private void paidTwice(PaymentRunId run, PaymentId which) {
        bean(RecordPaidAfterAll.class)
                .record(new RecordPaidAfterAll.Command(run, which, HouseTime.today(clock), "Kontoauszug", FINANCE));
        house.way().jobs();
    }

    private void repaid(Money sum) {
        bean(RecordRepayment.class)
                .record(new RecordRepayment.Command(caseNumber, sum, HouseTime.today(clock), FINANCE));
        house.way().jobs();
    }

    private void reversed(PaymentRunId run) {
        reversed(ReversalKind.EXECUTED, run.toString());
    }

    private void reversed(ReversalKind kind, String subject) {
        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == kind)
                .forEach(reversible -> bean(TransactionTemplate.class)
                        .executeWithoutResult(status -> reversible.reverse(subject, "Falsche Zeile", SECOND)));
        house.way().jobs();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
