package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which released payments go into the next run of a fund: all, none, or of those that were shown these. The choice is the
 * fund's, not a person's: whoever closes the run sees the same.
 */
@Service
public class ChoosePayments {

    private final RunChoices choices;
    private final PaymentLocks locks;
    private final Clock clock;

    ChoosePayments(RunChoices choices, PaymentLocks locks, Clock clock) {
        this.choices = choices;
        this.locks = locks;
        this.clock = clock;
    }

    /** How the choice is meant. */
    public enum Kind {
        /** Every released payment, those of later too. */
        ALL,
        /** None, nor what is released later. */
        NONE,
        /** Of those that were shown the taken ones; all others stay as they are. */
        THESE
    }

    /** Keeps the choice until it is changed or its payments are in a run. */
    @Transactional
    public void choose(Command command) {
        if (!command.by().isStaff()) {
            throw new BusinessRuleViolation("disbursement.person-needed");
        }
        locks.lock(command.fund());
        var at = clock.instant();
        switch (command.kind()) {
            case ALL, NONE -> choices.reset(command.fund(), command.kind() == Kind.ALL, at, command.by());
            case THESE -> {
                var left = command.shown().stream()
                        .filter(shown -> !command.taken().contains(shown))
                        .toList();
                choices.set(command.fund(), command.taken(), true, at, command.by());
                choices.set(command.fund(), left, false, at, command.by());
            }
        }
    }

    /**
     * What is chosen.
     *
     * @param shown those about which the person decided, only with {@link Kind#THESE}
     * @param taken of the shown ones
     */
    public record Command(
            FundCode fund, Kind kind, Collection<PaymentId> shown, Collection<PaymentId> taken, Actor by) {

        public Command {
            shown = List.copyOf(shown);
            taken = List.copyOf(taken);
        }

        public static Command all(FundCode fund, Actor by) {
            return new Command(fund, Kind.ALL, List.of(), List.of(), by);
        }

        public static Command none(FundCode fund, Actor by) {
            return new Command(fund, Kind.NONE, List.of(), List.of(), by);
        }
    }
}
