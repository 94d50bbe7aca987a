package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.budget.CaseMoney;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing of a grant that ended goes out; a hearing only holds it; what the bank did can always be recorded. */
class StoppedPaymentsIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ApplicationContext springContext;

    @Autowired
    private Pots pots;

    private PaymentsOfACase house;
    private CaseNumber granted;
    private LocalDate today;

    @BeforeEach
    void aGrant() {
        house = new PaymentsOfACase(springContext);
        today = PaymentDay.reach(clock, PaymentFixture.YEAR);
        granted = house.granted(
                new CaseNumber("STOP-2025-%04d".formatted(NUMBER.incrementAndGet())), BREMEN, Money.ofEuros(300));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(pots.reconciliation(BREMEN, PaymentFixture.YEAR).difference())
                .isEqualTo(Money.ZERO);
        assertThat(house.payments.reconciliation(BREMEN, PaymentFixture.YEAR).difference())
                .isEqualTo(Money.ZERO);
        house.leaveNothing();
    }

    @ParameterizedTest
    @EnumSource(PaymentStop.class)
    void ordersReleasesAndRunsAreRefusedInASentenceOfTheirOwn(PaymentStop why) {
        var ordered = house.order(granted, Money.ofEuros(100));
        var elsewhere = another();
        var released = house.released(elsewhere);

        house.stopped(granted, why);
        house.stopped(elsewhere, why);

        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement." + why.code());
        assertThatThrownBy(() -> house.release(ordered)).hasMessageContaining("disbursement." + why.code());
        assertThat(house.payments.obstacles(granted)).containsExactly(why.code());
        assertThat(house.nextRun
                        .preview(BREMEN, PaymentsOfACase.by("finance"), 1)
                        .rows())
                .filteredOn(row -> row.payment().id().equals(released))
                .singleElement()
                .satisfies(row -> assertThat(row.obstacles()).contains(why.code()));
        var run = house.begin(BREMEN, today, PaymentsOfACase.by("finance")).get(0);
        house.prepare(run);
        assertThat(house.payments.require(released).state()).isEqualTo(PaymentState.RELEASED);
        house.stopped(granted, null);
        house.stopped(elsewhere, null);
        house.release(ordered);
        house.executed(close(ordered, released), today);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStop.class,
            names = {"WITHDRAWAL_HEARD", "REVOCATION_HEARD"})
    void aHearingCancelsNothingAndKeepsTheCommitment(PaymentStop hearing) {
        var released = house.order(granted, Money.ofEuros(100));
        house.release(released);
        house.stopped(granted, hearing);

        house.stop(granted);

        assertThat(house.payments.require(released).state()).isEqualTo(PaymentState.RELEASED);
        assertThat(money().committed()).isEqualTo(Money.ofEuros(200));
        assertThat(house.payments.isOver(granted)).isFalse();
        assertThat(house.published(PaymentsStopped.class)).isEmpty();
        house.stopped(granted, null);
        house.executed(close(released), today);
    }

    @ParameterizedTest
    @EnumSource(PaymentStop.class)
    void whatWasCertifiedWithTheDecisionOrdersNothingAfterAHearingOrAnEnd(PaymentStop why) {
        house.certified(granted);
        var elsewhere = another();
        house.certified(elsewhere);
        house.stopped(granted, why);

        if (why.isForGood()) {
            house.stop(granted);
        } else {
            house.hold(granted);
        }

        assertThat(house.isCertified(granted)).isFalse();
        assertThat(house.isCertified(elsewhere)).isTrue();
    }

    @Test
    void openOrdersAreTakenBackAndWhatWasBoundIsFree() {
        var free = pots.pot(BREMEN, PaymentFixture.YEAR).left();
        var paid = house.order(granted, Money.ofEuros(100));
        house.release(paid);
        house.executed(close(paid), today);
        var released = house.order(granted, Money.ofEuros(150));
        house.release(released);
        house.stopped(granted, PaymentStop.GRANT_ENDED);

        house.stop(granted);

        assertThat(house.payments.require(released)).satisfies(payment -> {
            assertThat(payment.state()).isEqualTo(PaymentState.CANCELLED);
            assertThat(payment.cancelReason()).contains("zurückgenommen oder widerrufen");
        });
        assertThat(money()).satisfies(money -> {
            assertThat(money.committed()).isEqualTo(Money.ZERO);
            assertThat(money.ordered()).isEqualTo(Money.ZERO);
            assertThat(money.paid()).isEqualTo(Money.ofEuros(100));
        });
        assertThat(pots.pot(BREMEN, PaymentFixture.YEAR).left()).isEqualTo(free.plus(Money.ofEuros(200)));
        assertThat(house.payments.open(granted)).isEqualTo(Money.ZERO);
        assertThat(house.payments.due(BREMEN, granted)).isEmpty();
        assertThat(house.published(PaymentsStopped.class))
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.toRecall()).isEmpty());
        house.stop(granted);
        assertThat(money().committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPaymentInAClosedRunIsCalledBackBySheet() throws IOException {
        var payment = house.released(granted);
        var other = house.released(another());
        var run = close(payment, other);
        house.stopped(granted, PaymentStop.GRANT_ENDED);

        house.stop(granted);
        house.stop(granted);

        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.IN_RUN);
        assertThat(house.payments.require(payment).recallAskedAt()).isNotNull();
        assertThat(house.payments.require(other).recallAskedAt()).isNull();
        assertThat(house.recalls.of(BREMEN))
                .extracting(PaymentView::id)
                .contains(payment)
                .doesNotContain(other);
        assertThat(house.files(run))
                .filteredOn(file -> file.kind() == RunFile.Kind.RECALL)
                .singleElement()
                .satisfies(file -> assertThat(text(file))
                        .contains(
                                "RückrufeinerZahlung",
                                granted + "-R1",
                                house.runs.require(run).number(),
                                "***300,00",
                                "DE49900500507000700012"));
        assertThatThrownBy(() -> house.recalled(other)).hasMessageContaining("disbursement.not-asked-back");
    }

    @Test
    void whatTheCashOfficeStoppedIsNeverPaidAndItsRunGoesOn() {
        var free = pots.pot(BREMEN, PaymentFixture.YEAR).left();
        var payment = house.released(granted);
        var elsewhere = another();
        var run = close(payment, house.released(elsewhere));
        house.stopped(granted, PaymentStop.GRANT_RENOUNCED);
        house.stop(granted);

        house.recalled(payment);
        house.executed(run, today);

        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.payments.paidTotal(granted)).isEqualTo(Money.ZERO);
        assertThat(house.payments.paidTotal(elsewhere)).isEqualTo(Money.ofEuros(300));
        assertThat(pots.pot(BREMEN, PaymentFixture.YEAR).left()).isEqualTo(free);
        assertThat(house.runs.require(run))
                .extracting(PaymentRunView::count, PaymentRunView::sum, PaymentRunView::controlSum)
                .as("the run paid less than its file says")
                .containsExactly(1, Money.ofEuros(300), Money.ofEuros(600));
        assertThatThrownBy(() -> house.recalled(payment)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRunOfWhichEverythingWasStoppedIsOver() {
        var payment = house.released(granted);
        var run = close(payment);
        house.stopped(granted, PaymentStop.GRANT_RENOUNCED);
        house.stop(granted);

        house.recalled(payment);

        assertThat(house.runs.require(run).state()).isEqualTo(PaymentRunState.CANCELLED);
        assertThat(house.runs.require(run).cancelReason()).contains("alle Zahlungen dieses Laufs angehalten");
        assertThatThrownBy(() -> house.executed(run, today)).hasMessageContaining("disbursement.run-not-open");
        assertThat(house.recalls.of(BREMEN)).noneMatch(other -> other.id().equals(payment));
    }

    @Test
    void whatTheBankDidAllTheSameIsRecorded() {
        house.account(granted, PaymentFixture.ownAccount());
        var payment = house.released(granted);
        var run = close(payment);
        house.stopped(granted, PaymentStop.GRANT_ENDED);
        house.stop(granted);

        house.executed(run, today);
        assertThat(house.payments.paidTotal(granted)).isEqualTo(Money.ofEuros(300));
        house.returned(payment, today, "AC04");

        assertThat(house.payments.paidTotal(granted)).isEqualTo(Money.ZERO);
        house.stop(granted);
        assertThat(money().committed()).as("what came back is free").isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> house.order(granted)).hasMessageContaining("disbursement.grant-ended");
    }

    @Test
    void aRunThatIsTakenBackSetsItsPaymentsFree() {
        var payment = house.released(granted);
        var run = close(payment);
        house.stopped(granted, PaymentStop.GRANT_ENDED);
        house.stop(granted);

        house.cancel(run, "Falscher Tag");
        house.stop(granted);

        assertThat(house.payments.require(payment).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(money().ordered()).isEqualTo(Money.ZERO);
    }

    private CaseNumber another() {
        return house.granted(
                new CaseNumber("STOP-2025-%04d".formatted(NUMBER.incrementAndGet())), BREMEN, Money.ofEuros(300));
    }

    private PaymentRunId close(PaymentId... payments) {
        var finance = PaymentsOfACase.by("finance");
        house.chooseOnly(BREMEN, List.of(payments), finance);
        var run = house.close(BREMEN, today, finance).get(0);
        house.choose(ChoosePayments.Command.all(BREMEN, finance));
        return run;
    }

    private CaseMoney money() {
        return pots.ofCase(granted).get(0);
    }

    private static String text(RunFile file) throws IOException {
        try (var pdf = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]", "");
        }
    }
}
