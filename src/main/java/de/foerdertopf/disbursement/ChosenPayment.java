package de.foerdertopf.disbursement;

import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chosen payment, as the checks before the run look at it. */
record ChosenPayment(
        PaymentId id,
        String number,
        String holder,
        Iban account,
        Money amount,
        boolean certified,
        boolean released,
        boolean inNoRun) {

    /** An account and a sum: the same twice is worth a second look. */
    private String goal() {
        return account.normalised() + " " + amount.cents();
    }

    private RunDoubt doubt(RunDoubt.Check check) {
        return new RunDoubt(check, id, number, holder, account.lastFour(), amount);
    }

    /** What is worth a second look before the run is closed. */
    static List<RunDoubt> doubts(List<ChosenPayment> chosen) {
        var doubled = chosen.stream()
                .collect(Collectors.groupingBy(ChosenPayment::goal, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .map(payment -> payment.doubt(RunDoubt.Check.DOUBLES));
        return Stream.of(
                        failing(chosen, RunDoubt.Check.IBAN, payment -> payment.account()
                                .isValid()),
                        doubled,
                        failing(chosen, RunDoubt.Check.CORRECT, ChosenPayment::certified),
                        failing(chosen, RunDoubt.Check.RELEASED, ChosenPayment::released),
                        failing(chosen, RunDoubt.Check.OTHER_RUN, ChosenPayment::inNoRun))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<RunDoubt> failing(
            List<ChosenPayment> chosen, RunDoubt.Check check, Predicate<ChosenPayment> passes) {
        return chosen.stream().filter(passes.negate()).map(payment -> payment.doubt(check));
    }
}
