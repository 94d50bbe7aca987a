package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.Names;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A payment as the checks before a run look at it. */
record RunCandidate(
        PaymentId id,
        String number,
        CaseNumber caseNumber,
        String holder,
        Iban account,
        String recipient,
        String project,
        Money amount,
        boolean certified,
        boolean released,
        boolean inNoRun) {

    /** What {@link #read} needs of a payment {@code p}. */
    static final String COLUMNS = """
            p.id, p.number, p.case_number, p.holder, p.iban, p.recipient_name, p.project_title, p.amount,
            p.ordered_by <> '', p.released_by <> p.ordered_by, p.run_id is null
            """;

    static RunCandidate read(ResultSet row) throws SQLException {
        return new RunCandidate(
                new PaymentId(row.getObject(1, UUID.class)),
                row.getString(2),
                new CaseNumber(row.getString(3)),
                row.getString(4),
                new Iban(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Money.ofCents(row.getLong(8)),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11));
    }

    /**
     * What people look at once more before a run is closed.
     *
     * @param lately what went to the bank shortly before
     */
    static List<RunDoubt> doubts(List<RunCandidate> chosen, List<RunCandidate> lately) {
        return Stream.of(
                        failing(chosen, RunDoubt.Check.IBAN, payment -> payment.account()
                                .isValid()),
                        doubled(chosen, lately),
                        failing(chosen, RunDoubt.Check.CORRECT, RunCandidate::certified),
                        failing(chosen, RunDoubt.Check.RELEASED, RunCandidate::released),
                        failing(chosen, RunDoubt.Check.OTHER_RUN, RunCandidate::inNoRun))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<RunDoubt> failing(
            List<RunCandidate> chosen, RunDoubt.Check check, Predicate<RunCandidate> passes) {
        return chosen.stream().filter(passes.negate()).map(payment -> payment.doubt(check, false));
    }

    /** Whatever shares its account or its recipient with another one, those that belong together beside each other. */
    private static Stream<RunDoubt> doubled(List<RunCandidate> chosen, List<RunCandidate> lately) {
        var accounts = new Payees(RunCandidate::accountKey, chosen, lately);
        var recipients = new Payees(RunCandidate::recipientKey, chosen, lately);
        record Doubled(int first, RunDoubt doubt) {}
        var now = chosen.stream()
                .filter(payment -> accounts.isShared(payment) || recipients.isShared(payment))
                .map(payment -> new Doubled(
                        Math.min(accounts.first(payment), recipients.first(payment)),
                        payment.doubt(RunDoubt.Check.DOUBLES, false)));
        var before = lately.stream()
                .filter(payment -> accounts.isMetAgain(payment) || recipients.isMetAgain(payment))
                .map(payment -> new Doubled(
                        Math.min(accounts.first(payment), recipients.first(payment)),
                        payment.doubt(RunDoubt.Check.DOUBLES, true)));
        return Stream.concat(now, before)
                .sorted(Comparator.comparingInt(Doubled::first))
                .map(Doubled::doubt);
    }

    private String accountKey() {
        return account.normalised();
    }

    private String recipientKey() {
        return Names.key(recipient);
    }

    private RunDoubt doubt(RunDoubt.Check check, boolean earlier) {
        return new RunDoubt(check, id, number, holder, account.lastFour(), amount, project, earlier);
    }

    /**
     * Who is paid how often. The next instalment of a case that got one shortly before is no second payment: the case is counted once,
     * unless two of its instalments stand in one run.
     */
    private static final class Payees {

        private final Function<RunCandidate, String> key;
        private final Map<String, Integer> first = new HashMap<>();
        private final Map<String, Integer> chosen = new HashMap<>();
        private final Map<String, Integer> lately = new HashMap<>();
        private final Map<String, Integer> latelyOfCase = new HashMap<>();
        private final Map<String, Integer> chosenOfCase = new HashMap<>();

        Payees(Function<RunCandidate, String> key, List<RunCandidate> next, List<RunCandidate> before) {
            this.key = key;
            IntStream.range(0, next.size()).forEach(at -> {
                var payment = next.get(at);
                first.putIfAbsent(key.apply(payment), at);
                chosen.merge(key.apply(payment), 1, Integer::sum);
                chosenOfCase.merge(inCase(payment), 1, Integer::sum);
            });
            before.forEach(payment -> {
                lately.merge(key.apply(payment), 1, Integer::sum);
                latelyOfCase.merge(inCase(payment), 1, Integer::sum);
            });
        }

        private String inCase(RunCandidate payment) {
            return key.apply(payment) + "|" + payment.caseNumber();
        }

        /** Whether a payment of the next run is not the only one to its payee. */
        boolean isShared(RunCandidate payment) {
            return count(chosen, key.apply(payment)) > 1
                    || count(lately, key.apply(payment)) > count(latelyOfCase, inCase(payment));
        }

        /** Whether the payee of an earlier payment is paid again, for another case. */
        boolean isMetAgain(RunCandidate earlier) {
            return count(chosen, key.apply(earlier)) > count(chosenOfCase, inCase(earlier));
        }

        /** Where in the next run its payee comes first. */
        int first(RunCandidate payment) {
            return Objects.requireNonNullElse(first.get(key.apply(payment)), Integer.MAX_VALUE);
        }

        private static int count(Map<String, Integer> counted, String of) {
            return Objects.requireNonNullElse(counted.get(of), 0);
        }
    }
}
