package de.foerdertopf;

import de.foerdertopf.disbursement.ExecutionDay;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.time.LocalTime;

/** Moves the house's clock on to a day on which banks pay a fiscal year's money. */
public final class PaymentDay {

    private PaymentDay() {}

    /** The next day on which this payment can be made: of which year its money is, depends on the day on which its case began. */
    public static LocalDate reach(MovableClock clock, Payments payments, PaymentId payment) {
        return reach(clock, payments.require(payment).fiscalYear());
    }

    /** The next such day; today if it is one. */
    public static LocalDate reach(MovableClock clock, FiscalYear year) {
        var today = HouseTime.today(clock);
        var day = ExecutionDay.proposed(today, year, today);
        if (day.isAfter(today)) {
            clock.moveTo(HouseTime.at(day, LocalTime.of(9, 0)));
        }
        return day;
    }
}
