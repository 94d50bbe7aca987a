package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.StatementCount;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs of any size: chosen on the server, prepared step by step, closed by one of two. */
@Timeout(120)
class PaymentRunIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final Actor FINANCE = Actor.staff("finance");
    private static final Actor COLLEAGUE = Actor.staff("colleague");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ApplicationContext springContext;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private StatementCount statements;

    private final AtomicInteger rendered = new AtomicInteger();

    private PaymentsOfACase house;
    private LocalDate today;

    @BeforeEach
    void begin() {
        house = new PaymentsOfACase(springContext);
        today = PaymentDay.reach(clock, new FiscalYear(2025));
        house.choose(ChoosePayments.Command.none(BREMEN, FINANCE));
    }

    /** Their applications do not exist: nobody else's run may come across them. */
    @AfterEach
    void leaveNothingToPay() {
        house.choose(ChoosePayments.Command.all(BREMEN, FINANCE));
        house.leaveNothing();
    }

    @Test
    void whatIsLeftOutWaitsForALaterRun() {
        var first = released();
        var second = released();
        house.choose(ChoosePayments.Command.all(BREMEN, FINANCE));
        house.choose(these(List.of(first, second), List.of(first)));

        assertThat(isChosen(first, COLLEAGUE)).isTrue();
        assertThat(isChosen(second, COLLEAGUE)).isFalse();
        house.chooseOnly(BREMEN, List.of(first), FINANCE);
        var run = house.close(BREMEN, today, FINANCE).get(0);
        assertThat(house.members(run)).extracting(PaymentView::id).containsExactly(first);
        assertThat(house.payments.require(second).state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void whatIsLeftOutSaysByWhomAsLongAsThatIsSo() {
        var first = released();
        var second = released();
        house.choose(ChoosePayments.Command.all(BREMEN, FINANCE));
        assertThat(house.nextRun.leftOut(BREMEN, List.of(first, second))).isEmpty();

        house.choose(new ChoosePayments.Command(
                BREMEN, ChoosePayments.Kind.THESE, List.of(first, second), List.of(first), COLLEAGUE));

        assertThat(house.nextRun.leftOut(BREMEN, List.of(first, second))).containsOnlyKeys(second);
        assertThat(house.nextRun.leftOut(BREMEN, List.of(second)).get(second))
                .extracting(LeftOut::by, LeftOut::oneByOne)
                .containsExactly(COLLEAGUE.id(), false);
        house.close(BREMEN, today, FINANCE);
        assertThat(house.nextRun.leftOut(BREMEN, List.of(first, second)))
                .as("also after the run, and what is in it was not left out")
                .containsOnlyKeys(second);

        house.choose(ChoosePayments.Command.none(BREMEN, FINANCE));
        assertThat(house.nextRun.leftOut(BREMEN, List.of(second)).get(second))
                .extracting(LeftOut::by, LeftOut::oneByOne)
                .containsExactly(FINANCE.id(), true);
        house.choose(these(List.of(second), List.of(second)));
        var begun = house.begin(BREMEN, today, FINANCE).get(0);
        assertThat(house.nextRun.leftOut(BREMEN, List.of(second)))
                .as("one that a run is being prepared for was taken")
                .isEmpty();
        house.prepare(begun);
    }

    @Test
    void whatIsReleasedLaterGoesOutOnlyWhereAllAreChosen() {
        house.choose(ChoosePayments.Command.all(BREMEN, FINANCE));
        assertThat(isChosen(released(), FINANCE)).isTrue();

        house.choose(ChoosePayments.Command.none(BREMEN, FINANCE));
        assertThat(isChosen(released(), FINANCE)).isFalse();
        assertThat(house.nextRun.preview(BREMEN, FINANCE, 1).totals().isEmpty()).isTrue();
        assertThatThrownBy(() -> house.begin(BREMEN, today, FINANCE))
                .hasMessageContaining("disbursement.nothing-to-pay");
    }

    @Test
    void nobodyChoosesPaymentsOfAnotherFund() {
        var payment = released();
        var mannheim = new FundCode("mannheim-fluechtlingsfonds");

        house.chooseOnly(mannheim, List.of(payment), FINANCE);

        assertThat(isChosen(payment, FINANCE)).isFalse();
        house.choose(ChoosePayments.Command.all(mannheim, FINANCE));
    }

    @Test
    void whoIsPaidTwiceIsNamedWhateverTheSumAlsoWhenTheFirstPaymentWentOutBefore() {
        var before = released();
        var first = released();
        var second = released();
        var third = released();
        var other = released();
        payee(before, "DE49 9005 0050 7000 7000 12", "Doppelrunde Gröpelingen");
        payee(first, "DE49900500507000700012", "Erste Runde");
        payee(second, "DE02120300000000202051", "Zweite Runde");
        payee(third, "DE02500105170137075030", "zweite  Runde");
        payee(other, "DE02100100100006820101", "Dritte Runde");
        sql.update("update foerdertopf.payment set amount = amount + 1 where id = ?", third.value());
        house.chooseOnly(BREMEN, List.of(before), FINANCE);
        var run = house.close(BREMEN, today, FINANCE).get(0);
        house.chooseOnly(BREMEN, List.of(first, second, third, other), FINANCE);

        var doubts = house.nextRun.preview(BREMEN, FINANCE, 1).totals().doubts();

        assertThat(doubts)
                .filteredOn(doubt -> !doubt.earlier())
                .extracting(RunDoubt::check, RunDoubt::payment, RunDoubt::lastFour)
                .containsExactlyInAnyOrder(
                        tuple(RunDoubt.Check.DOUBLES, first, "0012"),
                        tuple(RunDoubt.Check.DOUBLES, second, "2051"),
                        tuple(RunDoubt.Check.DOUBLES, third, "5030"));
        assertThat(doubts)
                .filteredOn(RunDoubt::earlier)
                .extracting(RunDoubt::payment, RunDoubt::number)
                .contains(tuple(before, house.payments.require(before).number()));
        sql.update("update foerdertopf.payment set amount = amount - 1 where id = ?", third.value());
        List.of(first, second, third, other).forEach(payment -> house.cancel(payment, "nur eine Probe"));
        house.executed(run, today);
    }

    private void payee(PaymentId payment, String iban, String recipient) {
        sql.update(
                "update foerdertopf.payment set iban = ?, recipient_name = ? where id = ?",
                iban,
                recipient,
                payment.value());
    }

    @Test
    void nobodyPaysWhatSheHasNotSeen() {
        var payment = released();
        house.chooseOnly(BREMEN, List.of(payment), FINANCE);
        var saw = command(FINANCE);
        var later = released();
        house.chooseOnly(BREMEN, List.of(payment, later), COLLEAGUE);

        assertThatThrownBy(() -> house.begin(saw)).hasMessageContaining("disbursement.run-changed");
        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void whatStandsForNothingThatAnybodySawBlamesNobody() {
        house.chooseOnly(BREMEN, List.of(released()), FINANCE);

        for (var forged : List.of("", "abc", ":SFHB-2025-Z99")) {
            assertThatThrownBy(() ->
                            house.begin(new ClosePaymentRun.Command(BREMEN, RunSeen.parse(forged), today, FINANCE)))
                    .hasMessageContaining("disbursement.run-changed");
        }
    }

    @Test
    void theHundredthRunOfAYearIsTheLatestAlsoWhenItIsClosedInTheSameMoment() {
        house.chooseOnly(BREMEN, List.of(released()), FINANCE);
        var run = house.close(BREMEN, today, FINANCE).get(0);
        sql.update(
                "update foerdertopf.payment_run set ordinal = greatest(99, ordinal),"
                        + " number = regexp_replace(number, 'Z[0-9]+$', 'Z') || greatest(99, ordinal) where id = ?",
                run.value());

        house.chooseOnly(BREMEN, List.of(released()), FINANCE);
        var next = house.close(BREMEN, today, FINANCE).get(0);

        assertThat(house.runs.of(BREMEN, 1).items().get(0).id()).isEqualTo(next);
    }

    @Test
    void theSlowerOfTwoReadsWhoClosedTheRun() {
        house.chooseOnly(BREMEN, List.of(released(), released()), FINANCE);
        var saw = command(FINANCE);
        var run = house.begin(command(COLLEAGUE)).get(0);

        assertThatThrownBy(() -> house.begin(saw))
                .hasMessageContaining("disbursement.run-closed-meanwhile")
                .hasMessageContaining("colleague")
                .hasMessageContaining(house.runs.require(run).number());
        house.prepare(run);
    }

    @Test
    void aRunBeingPreparedIsNotPaidAndItsPaymentsAreInNoOther() {
        var payment = released();
        house.chooseOnly(BREMEN, List.of(payment), FINANCE);
        var run = house.begin(BREMEN, today, FINANCE).get(0);

        assertThat(house.runs.require(run).isPreparing()).isTrue();
        assertThat(house.runs.files(run)).isEmpty();
        assertThatThrownBy(() -> house.executed(run, today)).hasMessageContaining("disbursement.run-in-preparation");
        house.choose(ChoosePayments.Command.all(BREMEN, FINANCE));
        assertThat(house.nextRun.preview(BREMEN, FINANCE, 1).rows())
                .noneMatch(row -> row.payment().id().equals(payment));
        house.prepare(run);
        assertThat(house.runs.require(run).state()).isEqualTo(PaymentRunState.CLOSED);
        house.executed(run, today);
    }

    @Test
    void anOrderTakenBackWhileTheRunIsPreparedStaysOut() {
        var kept = released();
        var withdrawn = released();
        house.chooseOnly(BREMEN, List.of(kept, withdrawn), FINANCE);
        var run = house.begin(BREMEN, today, FINANCE).get(0);

        house.cancel(withdrawn, "Die Gruppe sagt ab");
        house.prepare(run);

        assertThat(house.members(run)).extracting(PaymentView::id).containsExactly(kept);
        assertThat(house.runs.heldBack(run)).singleElement().satisfies(held -> assertThat(held.obstacles())
                .containsExactly("not-released"));
        assertThat(house.files(run)).hasSize(3);
    }

    @Test
    void aRunOfWhichNothingMayGoOutIsVoid() {
        var granted = granted();
        var payment = house.released(granted);
        house.chooseOnly(BREMEN, List.of(payment), FINANCE);
        var run = house.begin(BREMEN, today, FINANCE).get(0);
        house.obstacles(granted, "certificate-missing");

        house.prepare(run);

        assertThat(house.runs.require(run))
                .extracting(PaymentRunView::state, PaymentRunView::cancelReason, PaymentRunView::isCancelledByProgram)
                .containsExactly(PaymentRunState.CANCELLED, "Keine Zahlung durfte hinaus.", true);
        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.RELEASED);
        house.obstacles(granted);
        assertThat(house.members(closeOnly(payment))).hasSize(1);
    }

    @Test
    void killedInTheMiddleItLosesNothingAndDoublesNothing() {
        var payments = List.of(released(), released(), released());
        house.chooseOnly(BREMEN, payments, FINANCE);
        var run = house.begin(BREMEN, today, FINANCE).get(0);

        // the control sheet and the first order are written, then the machine is switched off
        breakAt(3, new VirtualMachineEnded());
        assertThatThrownBy(house::prepareWaiting).isInstanceOf(VirtualMachineEnded.class);
        assertThat(house.runs.progress(run)).isEqualTo(new RunProgress(3, 3, 0, 1));
        assertThat(house.runs.require(run).isPreparing()).isTrue();
        house.prepareWaiting();

        assertThat(house.runs.require(run).state()).isEqualTo(PaymentRunState.CLOSED);
        assertThat(house.files(run))
                .extracting(RunFile::kind)
                .containsExactly(
                        RunFile.Kind.PAYABLE,
                        RunFile.Kind.CONTROL_SHEET,
                        RunFile.Kind.ORDER,
                        RunFile.Kind.ORDER,
                        RunFile.Kind.ORDER);
        assertThat(house.published(PaymentRunClosed.class)).hasSize(1);
        assertThat(house.members(run)).extracting(PaymentView::id).containsExactlyInAnyOrderElementsOf(payments);
    }

    @Test
    void whatBreaksStandsStillWithASentenceAndGoesOnWhenSomebodySaysSo() {
        house.chooseOnly(BREMEN, List.of(released()), FINANCE);
        var run = house.begin(BREMEN, today, FINANCE).get(0);
        breakAt(2, new IllegalStateException("no font"));

        house.prepareWaiting();
        house.prepareWaiting();

        assertThat(house.runs.require(run))
                .extracting(PaymentRunView::state, PaymentRunView::problem)
                .containsExactly(PaymentRunState.PREPARING, "disbursement.preparation-failed");
        assertThat(rendered).hasValue(2);
        house.resume(run);
        house.prepareWaiting();
        assertThat(house.runs.require(run).state()).isEqualTo(PaymentRunState.CLOSED);
        assertThatThrownBy(() -> house.resume(run)).hasMessageContaining("disbursement.run-not-in-preparation");
    }

    @Test
    void aRunThatStandsStillCanBeTakenBack() {
        var payment = released();
        house.chooseOnly(BREMEN, List.of(payment), FINANCE);
        var run = house.begin(BREMEN, today, FINANCE).get(0);
        breakAt(1, new IllegalStateException("no font"));
        house.prepareWaiting();

        house.cancel(run, "Anderer Tag");

        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.RELEASED);
        assertThat(house.members(closeOnly(payment))).hasSize(1);
    }

    @Test
    void whoReleasedAPaymentNeitherClosesItsRunNorSaysThatItIsPaid() {
        var payment = house.order(granted());
        house.release(payment, FINANCE);
        house.chooseOnly(BREMEN, List.of(payment), FINANCE);

        assertThat(house.nextRun.preview(BREMEN, FINANCE, 1).totals().count()).isZero();
        assertThat(house.nextRun.preview(BREMEN, FINANCE, 1).heldBack())
                .filteredOn(row -> row.payment().id().equals(payment))
                .singleElement()
                .satisfies(row -> assertThat(row.obstacles()).containsExactly("released-by-you"));
        assertThatThrownBy(() -> house.begin(BREMEN, today, FINANCE))
                .hasMessageContaining("disbursement.nothing-to-pay");
        var run = house.close(BREMEN, today, COLLEAGUE).get(0);
        assertThat(house.peopleInRuns.releasedOneOf(run, FINANCE)).isTrue();
        assertThatThrownBy(() -> house.executed(run, today, FINANCE)).hasMessageContaining("disbursement.released-it");
        assertThat(house.peopleInRuns.releasedOneOf(run, COLLEAGUE)).isFalse();
        house.executed(run, today, COLLEAGUE);
    }

    @Test
    void whoCertifiedWithTheDecisionDoesNotReleaseWhatAnotherPersonOrdered() {
        var payment = house.order(granted());
        var early = Actor.staff("early");
        sql.update(
                "insert into foerdertopf.payment_certificate (decision_id, case_number, certified_by, certified_at, version)"
                        + " select grant_id, case_number, 'early', now(), 0 from foerdertopf.payment where id = ?",
                payment.value());

        assertThat(house.fourEyes.leavesRelease(payment, early)).contains("disbursement.same-person");
        assertThatThrownBy(() -> house.release(payment, early)).hasMessageContaining("disbursement.same-person");
        assertThat(house.fourEyes.leavesRelease(payment, PaymentFixture.AUTHORIZER))
                .isEmpty();
        house.release(payment);
        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.RELEASED);
        house.cancel(payment, "nur eine Probe");
    }

    @Test
    void moreThanAnyPageCouldPostGoesIntoOneRunAndOneControlSheetHoldsOnlyItsPart() {
        var many = 1_200;
        var year = 2020;
        sql.update("""
                insert into foerdertopf.payment (id, number, case_number, grant_id, fund, fiscal_year, instalment, attempt,
                    amount, holder, iban, holder_differs, recipient_name, entitled_name, project_title, decided_on, due_on,
                    state, ordered_by, ordered_at, released_by, released_at, version)
                select gen_random_uuid(), 'MANY-2020-' || lpad(n::text, 4, '0') || '-R1', 'MANY-2020-' || lpad(n::text, 4, '0'),
                    gen_random_uuid(), ?, ?, 1, 1, 10000, 'Grünes Beet Sandhofen e. V.', 'DE49900500507000700012', false,
                    'Grünes Beet', 'Grünes Beet', 'Garten', date '2020-01-02', date '2020-01-03', 'RELEASED',
                    'checker', now(), 'authorizer', now(), 0
                  from generate_series(1, ?) n
                """, BREMEN.value(), year, many);
        var ids =
                sql.queryForList("select id from foerdertopf.payment where fiscal_year = ?", UUID.class, year).stream()
                        .map(PaymentId::new)
                        .toList();
        try {
            house.chooseOnly(BREMEN, ids, FINANCE);
            var run = house.begin(BREMEN, today, FINANCE).get(0);

            assertThat(house.runs.require(run))
                    .extracting(PaymentRunView::paymentCount, PaymentRunView::controlSum)
                    .containsExactly(many, Money.ofEuros(120_000));
            statements.reset();
            var page = house.runs.payments(run, 24);
            assertThat(page.members()).hasSize(50);
            assertThat(house.runs.files(run, page)).isEmpty();
            assertThat(house.runs.heldBack(run)).isEmpty();
            assertThat(house.runs.progress(run)).isEqualTo(new RunProgress(many, 0, 0, 0));
            assertThat(statements.statements())
                    .hasSizeLessThan(12)
                    .noneMatch(asked -> asked.contains("payment_run_file") && !asked.contains("octet_length"));
            assertThat(house.runs.payments(run, 99).page()).isEqualTo(24);
            assertThat(IntStream.of(1, 2, 12, 13).map(part -> RunSheets.firstOf(part)))
                    .containsExactly(0, 100, 1100, 1200);
            assertThat(RunSheets.parts(many)).isEqualTo(12);
            house.cancel(run, "nur eine Probe");
        } finally {
            sql.update(
                    "delete from foerdertopf.payment_run_item where payment_id in"
                            + " (select id from foerdertopf.payment where fiscal_year = ?)",
                    year);
            sql.update("delete from foerdertopf.payment where fiscal_year = ?", year);
        }
    }

    private PaymentRunId closeOnly(PaymentId payment) {
        house.chooseOnly(BREMEN, List.of(payment), FINANCE);
        return house.close(BREMEN, today, FINANCE).get(0);
    }

    private boolean isChosen(PaymentId payment, Actor by) {
        var rows = new ArrayList<RunPreview.Row>();
        var pages = 1;
        for (var page = 1; page <= pages; page++) {
            var preview = house.nextRun.preview(BREMEN, by, page);
            pages = preview.pages();
            rows.addAll(preview.rows());
        }
        return rows.stream().anyMatch(row -> row.payment().id().equals(payment) && row.chosen());
    }

    private ClosePaymentRun.Command command(Actor by) {
        return new ClosePaymentRun.Command(BREMEN, house.seen(BREMEN, by), today, by);
    }

    private static ChoosePayments.Command these(List<PaymentId> shown, List<PaymentId> taken) {
        return new ChoosePayments.Command(BREMEN, ChoosePayments.Kind.THESE, shown, taken, FINANCE);
    }

    private PaymentId released() {
        return house.released(granted());
    }

    private CaseNumber granted() {
        var number = new CaseNumber("RUNIT-2025-%04d".formatted(NUMBER.incrementAndGet()));
        return house.granted(number, BREMEN, Money.ofEuros(300));
    }

    /** Lets the renderer break once, at the sheet with this number. */
    private void breakAt(int sheet, Throwable how) {
        var real = springContext.getBean(PdfRenderer.class);
        doAnswer(call -> {
                    if (rendered.incrementAndGet() == sheet) {
                        throw how;
                    }
                    return call.getMethod().invoke(real, call.getArguments());
                })
                .when(house.renderer)
                .render(any(), any(), any());
    }

    /** As when a process is killed: nobody can catch it. */
    private static final class VirtualMachineEnded extends Error {
        private static final long serialVersionUID = 1L;
    }
}
