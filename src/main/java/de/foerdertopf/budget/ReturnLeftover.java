package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books money that a recipient did not need and paid back. It refills the pot only within the pot's fiscal year and where the
 * fund's edition allows it and the year is not closed; otherwise it is revenue of the year in which it came and the pot stays as it is.
 */
@Service
public class ReturnLeftover {

    private final Ledger ledger;
    private final OnTop onTop;

    ReturnLeftover(Ledger ledger, OnTop onTop) {
        this.ledger = ledger;
        this.onTop = onTop;
    }

    /**
     * Books the sum where it belongs: what had been paid on top is settled first.
     *
     * @return where it went
     * @throws BusinessRuleViolation {@code budget.not-paid}, if the case was never paid so much
     */
    @Transactional
    public Destination takeBack(Command asked) {
        var rest = onTop.evenOut(asked.part(), BookingKind.ON_TOP_REPAID);
        return rest.isPositive() ? takeBackGranted(asked.of(rest)) : Destination.ON_TOP;
    }

    private Destination takeBackGranted(Command command) {
        var destination = command.editionRefillsPot()
                        && command.year().contains(command.receivedOn())
                        && !ledger.isClosed(command.fund(), command.year())
                ? Destination.POT
                : Destination.REVENUE;
        if (destination == Destination.POT) {
            ledger.book(movement(command, BookingKind.LEFTOVER_RETURNED, Account.PAID, Account.FREE));
        } else {
            ledger.book(
                    movement(command, BookingKind.REVENUE, Account.REPAID, Account.REVENUE),
                    FiscalYear.of(command.receivedOn()).value(),
                    null);
        }
        if (held(command, Account.REVENUE).isMoreThan(held(command, Account.PAID))) {
            throw new BusinessRuleViolation("budget.not-paid", command.amount());
        }
        return destination;
    }

    private Money held(Command command, Account account) {
        return ledger.held(command.caseNumber(), command.fund(), command.year(), account);
    }

    private static Movement movement(Command command, BookingKind kind, Account from, Account to) {
        return new Movement(
                command.operationKey(),
                kind,
                command.fund(),
                command.year(),
                command.caseNumber(),
                from,
                to,
                command.amount(),
                null,
                command.by());
    }

    /** What becomes of money that came back. */
    public enum Destination {
        POT,
        REVENUE,
        /** It settles what had been paid beyond what was granted. */
        ON_TOP
    }

    /**
     * What came back, and when.
     *
     * @param editionRefillsPot whether the fund's edition lets returned money be granted again
     * @param receivedOn the day on which the money arrived; it decides about the fiscal year
     * @param operationKey names the deed: the same key again moves nothing
     */
    public record Command(
            CaseNumber caseNumber,
            FundCode fund,
            FiscalYear year,
            Money amount,
            boolean editionRefillsPot,
            LocalDate receivedOn,
            String operationKey,
            Actor by) {

        private GrantBookings.Part part() {
            return new GrantBookings.Part(caseNumber, fund, year, amount, operationKey, by);
        }

        private Command of(Money other) {
            return new Command(caseNumber, fund, year, other, editionRefillsPot, receivedOn, operationKey, by);
        }
    }
}
