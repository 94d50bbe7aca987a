package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.GermanDates;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The day on which the bank shall pay: a day on which banks pay, in the fiscal year whose money it is. */
public final class ExecutionDay {

    private ExecutionDay() {}

    /**
     * The first day from the wish on that is allowed; not an eve on which the city's bank may rest, where another day of the same year is
     * left: what is then paid in January falls into the wrong year. A person may choose the eve all the same.
     *
     * @param today nothing is paid before it
     */
    public static LocalDate proposed(LocalDate wish, FiscalYear year, LocalDate today) {
        var day = allowed(wish, year, today);
        return Stream.of(BankDays.sureFrom(day), BankDays.sureUpTo(day))
                .filter(sure -> sure.getYear() == day.getYear() && !sure.isBefore(today))
                .findFirst()
                .orElse(day);
    }

    /**
     * The first day from the wish on that is allowed. The year's last bank day is late enough; when the year is over, what is left of it is
     * paid all the same, at the latest in the year that runs now (Auslaufen des Haushaltsjahrs).
     */
    private static LocalDate allowed(LocalDate wish, FiscalYear year, LocalDate today) {
        var earliest = wish.isBefore(today) ? today : wish;
        var begins = LocalDate.of(year.value(), 1, 1);
        var day = BankDays.from(earliest.isBefore(begins) ? begins : earliest);
        var last = BankDays.upTo(LocalDate.of(year.value(), 12, 31));
        var latest = last.isBefore(today) ? BankDays.upTo(LocalDate.of(today.getYear(), 12, 31)) : last;
        return day.isAfter(latest) && !latest.isBefore(today) ? latest : day;
    }

    /**
     * @throws BusinessRuleViolation {@code disbursement.execution-in-past}, or {@code disbursement.no-bank-day},
     *     {@code disbursement.other-fiscal-year}, each with the day that is proposed instead
     */
    static void require(LocalDate wish, FiscalYear year, LocalDate today) {
        if (wish.isBefore(today)) {
            throw new BusinessRuleViolation("disbursement.execution-in-past");
        }
        var allowed = allowed(wish, year, today);
        if (!allowed.isBefore(wish)) {
            requireBankDay(wish);
        }
        if (!allowed.equals(wish)) {
            throw new BusinessRuleViolation(
                    "disbursement.other-fiscal-year",
                    year.toString(),
                    GermanDates.withWeekday(proposed(wish, year, today)));
        }
    }

    /** @throws BusinessRuleViolation {@code disbursement.no-bank-day} with the next one */
    static void requireBankDay(LocalDate day) {
        if (!BankDays.isBankDay(day)) {
            throw new BusinessRuleViolation(
                    "disbursement.no-bank-day",
                    GermanDates.withWeekday(day),
                    GermanDates.withWeekday(BankDays.from(day)));
        }
    }
}
