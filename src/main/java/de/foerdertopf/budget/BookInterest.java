package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books interest that a recipient paid on a repayment: revenue of the city in the year in which it came, never money of the pot. */
@Service
public class BookInterest {

    private final Ledger ledger;

    BookInterest(Ledger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    public void book(Command command) {
        ledger.book(
                new Movement(
                        command.operationKey(),
                        BookingKind.REVENUE,
                        command.fund(),
                        command.year(),
                        command.caseNumber(),
                        Account.REPAID,
                        Account.INTEREST,
                        command.amount(),
                        null,
                        command.by()),
                FiscalYear.of(command.receivedOn()).value(),
                null);
    }

    /**
     * How much came for which case.
     *
     * @param year of the pot from which the case was paid
     * @param receivedOn the day on which the money arrived; it is revenue of that fiscal year
     * @param operationKey names the deed: the same key again moves nothing
     */
    public record Command(
            CaseNumber caseNumber,
            FundCode fund,
            FiscalYear year,
            Money amount,
            LocalDate receivedOn,
            String operationKey,
            Actor by) {}
}
