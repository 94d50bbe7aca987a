package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a run may be paid, and marked as paid. */
class ExecutionDayTest {

    private static final FiscalYear YEAR = new FiscalYear(2026);

    @ParameterizedTest
    @CsvSource({
        "2026-06-19, 2026-06-19, 2026-06-19", // a Friday
        "2026-06-20, 2026-06-19, 2026-06-22", // Saturday: the Monday after
        "2026-06-01, 2026-06-19, 2026-06-19", // never before today
        "2025-12-22, 2025-12-15, 2026-01-02", // next year's money waits for its year
        "2027-01-04, 2026-12-30, 2026-12-30", // this year's money does not wait for the next, nor for an eve
        "2026-12-31, 2026-12-10, 2026-12-30", // an eve: the day before, as January is the wrong year
        "2026-12-31, 2026-12-31, 2026-12-31", // no other day of the year is left
        "2026-12-24, 2026-12-24, 2026-12-28", // an eve: the day after
        "2027-12-23, 2026-12-23, 2026-12-30",
        "2027-12-31, 2027-12-01, 2027-12-30", // what is left of a year that is over
        "2027-01-09, 2027-01-05, 2027-01-11", // what is left of a year that is over
        "2062-01-09, 2027-01-05, 2027-12-30", // at the latest in the year that runs now
    })
    void proposesABankDayOfTheFiscalYear(LocalDate wish, LocalDate today, LocalDate proposed) {
        assertThat(ExecutionDay.proposed(wish, YEAR, today)).isEqualTo(proposed);
    }

    @Test
    void refusesToCloseARunForASaturdayAndNamesTheNextBankDay() {
        assertThatThrownBy(() -> closedFor(LocalDate.of(2026, 6, 20)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("disbursement.no-bank-day");
                    assertThat(refused.arguments().get(1).toString()).startsWith("Montag, 22.");
                });
        assertThatCode(() -> closedFor(LocalDate.of(2026, 6, 22))).doesNotThrowAnyException();
    }

    @Test
    void refusesToCloseARunForAnotherFiscalYear() {
        assertThatThrownBy(() -> closedFor(LocalDate.of(2027, 1, 4)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("disbursement.other-fiscal-year");
                    assertThat(refused.arguments().get(1).toString()).startsWith("Mittwoch, 30.");
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24", "2026-12-31"})
    void aPersonMayChooseAnEveAllTheSame(LocalDate eve) {
        assertThatCode(() -> closedFor(eve)).doesNotThrowAnyException();
    }

    @Test
    void proposesForAHolidayOfTheNextYearTheLastSureBankDayOfThisOne() {
        assertThatThrownBy(() -> closedFor(LocalDate.of(2027, 1, 1)))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("disbursement.other-fiscal-year");
                    assertThat(refused.arguments().toString().replace('\u00a0', ' '))
                            .contains("30. Dezember 2026");
                });
    }

    @Test
    void refusesToMarkARunAsExecutedOnADayOnWhichBanksRest() {
        var run = closedFor(LocalDate.of(2026, 6, 22));

        assertThatThrownBy(
                        () -> run.execute(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 6, 23), PaymentFixture.CHECKER))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("disbursement.no-bank-day"));
        run.execute(LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 23), PaymentFixture.CHECKER);
        assertThat(run.view().state()).isEqualTo(PaymentRunState.EXECUTED);
    }

    @Test
    void whatTheBankDidAfterTheYearCanBeRecorded() {
        var run = closedFor(LocalDate.of(2026, 6, 22));

        run.execute(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5), PaymentFixture.CHECKER);

        assertThat(run.view().executedOn()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    private static PaymentRun closedFor(LocalDate day) {
        var opening = new PaymentRun.Opening(PaymentFixture.FUND, "SFHB", YEAR, 1, PayableFormat.CSV, day);
        var closedAt = HouseTime.startOf(LocalDate.of(2026, 6, 18));
        var run = PaymentRun.begin(opening, 1, Money.ofEuros(300), closedAt, PaymentFixture.CHECKER);
        run.close();
        return run;
    }
}
