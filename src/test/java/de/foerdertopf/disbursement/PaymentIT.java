package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@Timeout(120)
class PaymentIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final FundCode MANNHEIM = new FundCode("mannheim-fluechtlingsfonds");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ApplicationContext springContext;

    @Autowired
    private Pots pots;

    @Autowired
    private JdbcTemplate sql;

    private PaymentsOfACase house;
    private LocalDate today;

    @BeforeEach
    void begin() {
        house = new PaymentsOfACase(springContext);
        today = PaymentDay.reach(clock, PaymentFixture.YEAR);
    }

    @AfterEach
    void theBooksAgree() {
        for (var fund : List.of(BREMEN, MANNHEIM)) {
            house.choose(ChoosePayments.Command.all(fund, finance()));
            assertThat(pots.reconciliation(fund, PaymentFixture.YEAR).difference())
                    .isEqualTo(Money.ZERO);
            assertThat(house.payments.reconciliation(fund, PaymentFixture.YEAR).difference())
                    .isEqualTo(Money.ZERO);
        }
        house.leaveNothing();
    }

    @Test
    void paysAGrantFromOrderToExecution() {
        var granted = grant(BREMEN, 300);

        var payment = house.released(granted);
        var run = close(payment);
        assertThat(money(granted).ordered()).isEqualTo(Money.ofEuros(300));
        house.executed(run, today);

        assertThat(house.payments.require(payment))
                .extracting(PaymentView::state, PaymentView::executedOn, PaymentView::number)
                .containsExactly(PaymentState.EXECUTED, today, granted + "-R1");
        assertThat(money(granted).paid()).isEqualTo(Money.ofEuros(300));
        assertThat(house.payments.paidTotal(granted)).isEqualTo(Money.ofEuros(300));
        assertThat(house.payments.isFullyPaid(granted)).isTrue();
        assertThat(house.published(PaymentExecuted.class)).singleElement().satisfies(event -> {
            assertThat(event.fullyPaid()).isTrue();
            assertThat(event.subject()).isEqualTo("case:" + granted);
        });
    }

    @Test
    void ordersAPartAndThenTheRest() {
        var granted = grant(BREMEN, 300);

        var first = house.order(granted, Money.ofEuros(100));
        assertThat(house.payments.open(granted)).isEqualTo(Money.ofEuros(200));
        assertThatThrownBy(() -> house.order(granted, Money.ofCents(20_001)))
                .hasMessageContaining("disbursement.amount-exceeds-open [200.00]");
        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.earlier-under-way");
        house.release(first);
        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.earlier-under-way");
        house.executed(close(first), today);
        var second = house.order(granted);

        assertThat(house.payments.require(first).number()).endsWith("-R1");
        assertThat(house.payments.require(second)).satisfies(rest -> {
            assertThat(rest.number()).endsWith("-R2");
            assertThat(rest.amount()).isEqualTo(Money.ofEuros(200));
        });
        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.nothing-open");
        assertThat(house.payments.isFullyPaid(granted)).isFalse();
        assertThat(house.published(PaymentExecuted.class))
                .extracting(PaymentExecuted::fullyPaid)
                .containsExactly(false);
    }

    @Test
    void whoCertifiesDoesSoForTheAccountThatSheSaw() {
        var granted = grant(BREMEN, 300);
        var shown = PaymentFixture.account();
        var meanwhile = new PayeeAccount("Strohfrau", new Iban("DE46900100100004711001"), false, true);
        house.account(granted, meanwhile);

        assertThatThrownBy(() -> house.orderSeeing(shown, granted))
                .hasMessageContaining("disbursement.account-not-seen");
        assertThat(house.payments.ofCase(granted)).isEmpty();

        house.orderSeeing(meanwhile, granted);
        assertThat(house.payments.ofCase(granted)).hasSize(1);
    }

    @Test
    void paysNothingWhileSomethingHoldsItBack() {
        var granted = grant(BREMEN, 300);
        house.obstacles(granted, "certificate-missing");

        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.held-back");

        assertThat(due(granted)).satisfies(due -> {
            assertThat(due.isHeldBack()).isTrue();
            assertThat(due.obstacles()).containsExactly("certificate-missing");
        });
        house.obstacles(granted);
        assertThat(due(granted).isHeldBack()).isFalse();
        house.order(granted);
        assertThat(house.payments.due(BREMEN, granted)).isEmpty();
    }

    @Test
    void paysNothingBeforeTheNoticeHasLeft() {
        var granted = grant(BREMEN, 300);
        house.noticeNotSent(granted);

        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("notice-not-sent");
        assertThat(due(granted).obstacles()).containsExactly("notice-not-sent");
    }

    @Test
    void tellsThatAnAccountIsMissingOrWrong() {
        var granted = grant(BREMEN, 300);
        house.noAccount(granted);
        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.account-missing");
        assertThat(due(granted).obstacles()).containsExactly("account-missing");

        house.account(granted, new PayeeAccount("Beet", new Iban("DE00 1234"), false, false));
        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.iban-invalid");
        assertThat(due(granted).obstacles()).containsExactly("account-invalid");
    }

    @Test
    void aSepaFileCarriesNoPaymentToOtherCountriesAnOrderToTheTreasuryDoes() {
        var turkish = new PayeeAccount("Beet", new Iban("TR33 0006 1005 1978 6457 8413 26"), false, true);
        var bySepa = grant(BREMEN, 300);
        var byTreasury = grant(MANNHEIM, 300);
        house.account(bySepa, turkish);
        house.account(byTreasury, turkish);

        assertThat(due(bySepa).obstacles()).containsExactly("account-outside-sepa");
        assertThatThrownBy(() -> house.order(bySepa)).hasMessageContaining("disbursement.held-back");
        house.chooseOnly(MANNHEIM, List.of(house.released(byTreasury)), finance());
        var run = house.close(MANNHEIM, today, finance());
        house.choose(ChoosePayments.Command.all(MANNHEIM, finance()));
        var orders = house.runs.files(run.get(0)).stream()
                .filter(file -> file.fileName().contains(byTreasury.value()))
                .map(file -> house.runs.file(run.get(0), file.fileName()))
                .toList();
        assertThat(orders).singleElement().satisfies(order -> assertThat(textOf(order.bytes()))
                .contains("Auslandszahlung außerhalb von SEPA"));
    }

    @ParameterizedTest
    @MethodSource("bySepaFileAndByList")
    void theOrderToPayOutsideTheEeaSaysThatTheBankMayAskForTheBic(FundCode fund) {
        var granted = grant(fund, 300);
        house.account(granted, new PayeeAccount("Beet", new Iban("MC58 1122 2000 0101 2345 6789 030"), false, true));

        var run = close(house.released(granted));

        var orders = house.files(run).stream()
                .filter(file -> file.kind() == RunFile.Kind.ORDER)
                .toList();
        assertThat(orders).singleElement().satisfies(order -> assertThat(textOf(order.bytes()))
                .contains("SEPA-Überweisung; vielleicht mit BIC"));
    }

    @Test
    void leavesOutOfTheRunWhatCameUpAfterTheRelease() {
        var changed = grant(MANNHEIM, 300);
        var held = grant(MANNHEIM, 300);
        var fine = grant(MANNHEIM, 300);
        var changedPayment = house.released(changed);
        var heldPayment = house.released(held);
        var finePayment = house.released(fine);
        house.account(changed, PaymentFixture.account("Anderes Konto"));
        house.obstacles(held, "sponsor-account-unchecked");

        assertThat(house.nextRun.preview(MANNHEIM, finance(), 1).heldBack())
                .extracting(item -> item.payment().id(), RunPreview.Row::obstacles)
                .contains(
                        tuple(changedPayment, List.of("account-changed")),
                        tuple(heldPayment, List.of("sponsor-account-unchecked")));
        var run = closeAll(MANNHEIM);

        assertThat(house.members(run)).extracting(PaymentView::id).containsExactly(finePayment);
        assertThat(house.runs.heldBack(run))
                .filteredOn(item -> List.of(changedPayment, heldPayment, finePayment)
                        .contains(item.payment().id()))
                .extracting(item -> item.payment().id(), HeldBack::obstacles)
                .containsExactlyInAnyOrder(
                        tuple(changedPayment, List.of("account-changed")),
                        tuple(heldPayment, List.of("sponsor-account-unchecked")));
        assertThat(house.runs.require(run))
                .extracting(PaymentRunView::paymentCount, PaymentRunView::controlSum)
                .containsExactly(1, Money.ofEuros(300));
        assertThat(house.payments.require(heldPayment).state()).isEqualTo(PaymentState.RELEASED);
        house.cancel(changedPayment, "Konto geändert");
        house.cancel(heldPayment, "Träger nicht bestätigt");
        assertThat(money(changed).committed()).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void aReturnedPaymentGoesOutAgainToTheNewAccount() {
        var granted = grant(BREMEN, 300);
        house.account(granted, PaymentFixture.ownAccount());
        var first = house.released(granted);
        house.executed(close(first), today);

        house.returned(first, today, "ac04");
        assertThat(money(granted).committed()).isEqualTo(Money.ofEuros(300));
        assertThat(house.payments.paidTotal(granted)).isEqualTo(Money.ZERO);
        assertThat(due(granted).returned()).isEqualTo(house.payments.require(first));
        house.account(granted, new PayeeAccount("Neues Konto", new Iban("DE46 9001 0010 0004 7110 01"), false, true));
        var second = house.released(granted);
        house.executed(close(second), today);

        assertThat(house.payments.ofCase(granted))
                .extracting(PaymentView::number, PaymentView::state, PaymentView::holder)
                .containsExactly(
                        tuple(granted + "-R1", PaymentState.RETURNED, "Grünes Beet Sandhofen e. V."),
                        tuple(granted + "-R1-2", PaymentState.EXECUTED, "Neues Konto"));
        assertThat(house.payments.isFullyPaid(granted)).isTrue();
        assertThat(house.published(PaymentReturned.class))
                .singleElement()
                .extracting(PaymentReturned::reasonCode)
                .isEqualTo("AC04");
    }

    @Test
    void aCancelledOrderLeavesTheMoneyBoundToTheGrant() {
        var granted = grant(BREMEN, 300);
        var payment = house.order(granted);

        assertThatThrownBy(() -> house.cancel(payment, "  ")).hasMessageContaining("disbursement.reason-missing");
        house.cancel(payment, "Betrag falsch");

        assertThat(money(granted).committed()).isEqualTo(Money.ofEuros(300));
        assertThat(house.payments.require(house.order(granted)).number()).isEqualTo(granted + "-R1-2");
    }

    @Test
    void theFileOfARunStaysAsItWas() {
        var payment = house.released(grant(BREMEN, 300));
        var run = close(payment);
        var before = payable(run);
        assertThat(house.runs.require(run).format()).isEqualTo(PayableFormat.PAIN_001);

        house.executed(run, today);

        var after = house.runs.file(run, before.fileName());
        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(after.sha256()).isEqualTo(before.sha256());
        assertThat(new String(after.bytes(), StandardCharsets.UTF_8))
                .contains(house.payments.require(payment).number());
        assertThatThrownBy(() ->
                        sql.update("update foerdertopf.payment_run_file set bytes = '' where run_id = ?", run.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void sumInTheFileIsTheSumOfTheRun() {
        var first = house.released(grant(MANNHEIM, 1200));
        var second = house.released(grant(MANNHEIM, 345));

        var run = close(first, second);

        assertThat(house.runs.require(run))
                .extracting(PaymentRunView::controlSum, PaymentRunView::paymentCount, PaymentRunView::format)
                .containsExactly(Money.ofEuros(1545), 2, PayableFormat.CSV);
        assertThat(new String(payable(run).bytes(), StandardCharsets.UTF_8)).contains("\"1200,00\"", "\"345,00\"");
        assertThat(house.published(PaymentRunClosed.class)).singleElement().satisfies(closed -> assertThat(
                        closed.sha256())
                .isEqualTo(payable(run).sha256()));
    }

    @Test
    void theControlSheetCarriesTheFilesHashAndEachPaymentHasItsOrder() throws IOException {
        var granted = grant(MANNHEIM, 1200);
        var run = close(house.released(granted));
        var files = house.files(run);

        assertThat(files)
                .extracting(RunFile::kind)
                .containsExactly(RunFile.Kind.PAYABLE, RunFile.Kind.CONTROL_SHEET, RunFile.Kind.ORDER);
        assertThat(text(files.get(1)))
                .contains(
                        files.get(0).sha256(),
                        "1.200,00",
                        house.runs.require(run).number())
                .doesNotContain("weichtab");
        assertThat(text(files.get(2)))
                .contains(
                        granted + "-R1",
                        "***1.200,00",
                        "eintausendzweihundertEuro",
                        "DE49900500507000700012",
                        "MB-2025-");
    }

    @Test
    void aPaymentIsInOneLivingRunOnly() {
        var payment = house.released(grant(BREMEN, 300));
        var run = close(payment);

        assertThatThrownBy(() -> close(payment)).hasMessageContaining("disbursement.nothing-to-pay");
        assertThatThrownBy(() -> sql.update("""
                        insert into foerdertopf.payment_run_item (run_id, position, payment_id)
                        values (?, 99, ?)
                        """, run.value(), payment.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("payment_run_item_living");

        house.cancel(run, "Falscher Tag");
        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.RELEASED);
        var again = close(payment);
        assertThat(house.members(run)).extracting(PaymentView::id).containsExactly(payment);
        assertThat(house.members(again)).extracting(PaymentView::id).containsExactly(payment);
        assertThatThrownBy(() -> house.executed(run, today)).hasMessageContaining("disbursement.run-not-open");
    }

    @Test
    void aRunIsPaidOnceAndNotInTheFuture() {
        var granted = grant(BREMEN, 300);
        var run = close(house.released(granted));

        assertThatThrownBy(() -> house.executed(run, today.plusDays(1)))
                .hasMessageContaining("disbursement.day-in-future");
        assertThatThrownBy(() -> house.executed(run, today.minusDays(1)))
                .hasMessageContaining("disbursement.before-closing");
        house.executed(run, today);

        assertThatThrownBy(() -> house.executed(run, today)).hasMessageContaining("disbursement.run-not-open");
        assertThatThrownBy(() -> house.cancel(run, "zu spät")).hasMessageContaining("disbursement.run-not-open");
        assertThat(money(granted).paid()).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void closesNoEmptyRunAndNoneForYesterday() {
        var payment = house.released(grant(BREMEN, 300));

        assertThatThrownBy(() -> house.begin(BREMEN, today.minusDays(1), finance()))
                .hasMessageContaining("disbursement.execution-in-past");
        house.chooseOnly(MANNHEIM, List.of(payment), finance());
        assertThatThrownBy(() -> house.begin(MANNHEIM, today, finance()))
                .hasMessageContaining("disbursement.nothing-to-pay");
        close(payment);
        assertThatThrownBy(() -> close(payment)).hasMessageContaining("disbursement.nothing-to-pay");
    }

    @Test
    void moneyThatTheRecipientSentBackCountsAsUsedButNotAsPaid() {
        var granted = grant(BREMEN, 300);
        var payment = house.released(granted);
        house.executed(close(payment), today);

        house.repaid(payment, today);

        assertThat(house.payments.paidTotal(granted)).isEqualTo(Money.ZERO);
        assertThat(house.payments.open(granted)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> house.returned(payment, today, "AC04")).isInstanceOf(StaleCaseException.class);
        assertThatThrownBy(() -> house.repaid(payment, today)).isInstanceOf(StaleCaseException.class);
    }

    @Test
    void eightPeopleOrderingTheSameGrantOrderItOnce() throws Exception {
        var granted = grant(BREMEN, 300);

        var outcomes = atOnce(8, () -> house.order(granted));

        assertThat(outcomes).filteredOn("ordered"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !"ordered".equals(outcome))
                .containsOnly("disbursement.nothing-open");
        assertThat(money(granted).ordered()).isEqualTo(Money.ofEuros(300));
    }

    @ParameterizedTest
    @MethodSource("bySepaFileAndByList")
    void aRunThatIsOrderedForALaterDayIsPaidOnThatDayAndByNobodySooner(FundCode fund) throws Exception {
        var granted = grant(fund, 300);
        var payment = house.released(granted);
        house.chooseOnly(fund, List.of(payment), finance());
        var later = ExecutionDay.proposed(today.plusDays(6), PaymentFixture.YEAR, today);
        var run = house.close(fund, later, finance()).get(0);

        assertThat(atOnce(2, () -> {
                    house.executed(run, today);
                    return run;
                }))
                .containsOnly("disbursement.before-ordered-day");
        assertThatThrownBy(() -> house.executed(run, today, PaymentsOfACase.by("somebody-else")))
                .hasMessageContaining("disbursement.before-ordered-day [" + GermanDates.withWeekday(later) + "]");
        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.IN_RUN);
        assertThat(money(granted).paid()).isEqualTo(Money.ZERO);

        clock.moveTo(HouseTime.at(later, LocalTime.of(9, 0)));
        house.executed(run, later);
        assertThat(house.payments.require(payment).executedOn()).isEqualTo(later);
    }

    static List<FundCode> bySepaFileAndByList() {
        return List.of(BREMEN, MANNHEIM);
    }

    @Test
    void eightPeopleClosingTheSameRunPayOnce() throws Exception {
        var granted = grant(BREMEN, 300);
        var payment = house.released(granted);

        house.chooseOnly(BREMEN, List.of(payment), finance());
        var saw = new ClosePaymentRun.Command(BREMEN, house.seen(BREMEN, finance()), today, finance());

        var outcomes = atOnce(8, () -> house.begin(saw));

        assertThat(outcomes).filteredOn("ordered"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !"ordered".equals(outcome))
                .containsOnly("disbursement.run-closed-meanwhile");
        house.prepareWaiting();
        assertThat(sql.queryForObject(
                        "select count(*) from foerdertopf.payment_run_item where payment_id = ?",
                        Integer.class,
                        payment.value()))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseItselfDemandsTwoPersons() {
        var payment = house.order(grant(BREMEN, 300));

        assertThatThrownBy(() -> sql.update(
                        "update foerdertopf.payment set state = 'RELEASED', released_by = ordered_by where id = ?",
                        payment.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("payment_two_persons");
    }

    private CaseNumber grant(FundCode fund, long euros) {
        var number = new CaseNumber("PAYIT-2025-%04d".formatted(NUMBER.incrementAndGet()));
        return house.granted(number, fund, Money.ofEuros(euros));
    }

    private PaymentRunId close(PaymentId... payments) {
        var fund = house.payments.require(payments[0]).fund();
        house.chooseOnly(fund, List.of(payments), finance());
        var runs = house.close(fund, today, finance());
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    private PaymentRunId closeAll(FundCode fund) {
        house.choose(ChoosePayments.Command.all(fund, finance()));
        return house.close(fund, today, finance()).get(0);
    }

    private static Actor finance() {
        return PaymentsOfACase.by("finance");
    }

    private RunFile payable(PaymentRunId run) {
        return house.files(run).stream()
                .filter(file -> file.kind() == RunFile.Kind.PAYABLE)
                .findFirst()
                .orElseThrow();
    }

    /** A PDF's words without blanks, as line breaks fall anywhere. */
    private static String text(RunFile file) throws IOException {
        try (var pdf = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]", "");
        }
    }

    private static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DuePayment due(CaseNumber caseNumber) {
        return house.payments.due(BREMEN, caseNumber).orElseThrow();
    }

    private CaseMoney money(CaseNumber caseNumber) {
        var held = pots.ofCase(caseNumber);
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    /** Tells for each thread {@code ordered} or the rule that it met. */
    private static List<String> atOnce(int threads, Callable<?> deed) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = new ArrayList<Callable<String>>();
            for (var i = 0; i < threads; i++) {
                tasks.add(() -> {
                    try {
                        deed.call();
                        return "ordered";
                    } catch (BusinessRuleViolation e) {
                        return e.code();
                    }
                });
            }
            var outcomes = new ArrayList<String>();
            for (var future : pool.invokeAll(tasks, 90, TimeUnit.SECONDS)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
