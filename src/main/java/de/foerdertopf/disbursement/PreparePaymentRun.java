package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes of a run that somebody closed what goes to the cash office: looks at each payment once more and puts it in, writes the payable file with its
 * control sheets, then each payment's order. Every step is a transaction of its own that also remembers it: a crash loses none and
 * does none twice. What cannot go out is held back and says why; what breaks lets the run stand still with a sentence.
 */
@Service
public class PreparePaymentRun {

    static final String FAILED = "disbursement.preparation-failed";
    private static final int CHECKED_AT_ONCE = 25;
    private static final int LONGEST_ABOUT = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PreparePaymentRun.class);

    private final PaymentRunRepository runs;
    private final RunContents contents;
    private final RunCheck check;
    private final RunFiles files;
    private final RunEnds ends;
    private final TransactionTemplate transaction;

    PreparePaymentRun(
            PaymentRunRepository runs,
            RunContents contents,
            RunCheck check,
            RunFiles files,
            RunEnds ends,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.contents = contents;
        this.check = check;
        this.files = files;
        this.ends = ends;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes each run that waits as far as it goes. One that somebody else holds is left to her. */
    public void prepareWaiting() {
        for (var run : runs.toPrepare()) {
            var more = true;
            while (more) {
                more = step(run, runs::lockIfFree);
            }
        }
    }

    /**
     * Takes this run to its end.
     *
     * @throws BusinessRuleViolation why it stands still
     */
    public void prepare(PaymentRunId id) {
        var more = true;
        while (more) {
            more = step(id.value(), runs::lock);
        }
        var run = runs.findById(id.value()).map(PaymentRun::view);
        var problem = run.map(PaymentRunView::problem);
        if (problem.isPresent()) {
            throw new BusinessRuleViolation(
                    problem.get(), run.map(PaymentRunView::problemAbout).orElse(""));
        }
    }

    /** What one step led to. */
    private record Outcome(boolean more, @Nullable String problem, String about) {

        static Outcome of(boolean more) {
            return new Outcome(more, null, "");
        }
    }

    /** @return whether another step is to come */
    private boolean step(UUID id, Function<UUID, Optional<PaymentRun>> lock) {
        var outcome = attempt(id, lock);
        var problem = outcome.problem();
        if (problem != null) {
            transaction.executeWithoutResult(status -> runs.lock(id)
                    .filter(PaymentRun::isPreparing)
                    .ifPresent(run -> run.stall(problem, outcome.about())));
        }
        return outcome.more();
    }

    private Outcome attempt(UUID id, Function<UUID, Optional<PaymentRun>> lock) {
        try {
            return Outcome.of(Boolean.TRUE.equals(transaction.execute(status -> lock.apply(id)
                    .filter(PaymentRun::isPreparing)
                    .filter(run -> !run.isStalled())
                    .map(this::goOn)
                    .orElse(false))));
        } catch (BusinessRuleViolation e) {
            return new Outcome(false, e.code(), about(e));
        } catch (TransientDataAccessException e) {
            LOG.info("A payment run waits for its next turn: {}", e.getMessage());
            return Outcome.of(false);
        } catch (RuntimeException e) {
            LOG.error("The preparation of payment run {} failed", id, e);
            return new Outcome(false, FAILED, "");
        }
    }

    private static String about(BusinessRuleViolation violation) {
        var about = violation.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return about.length() <= LONGEST_ABOUT ? about : about.substring(0, LONGEST_ABOUT);
    }

    /** The next step. */
    private boolean goOn(PaymentRun run) {
        var unchecked = contents.toCheck(run.id(), CHECKED_AT_ONCE);
        if (!unchecked.isEmpty()) {
            check.look(run, unchecked);
            return true;
        }
        if (run.controlSheets() == 0) {
            return writeFile(run);
        }
        if (run.controlSheets() < RunSheets.parts(run.view().paymentCount())) {
            files.writeControlSheet(run);
            return true;
        }
        var next = contents.nextWithoutSheet(run.id());
        if (next.isPresent()) {
            files.writeOrder(run, next.get());
            return true;
        }
        ends.close(run);
        return false;
    }

    /** Where nothing is left that can go out, the run is no run. */
    private boolean writeFile(PaymentRun run) {
        check.holdBackRecalled(run);
        var sum = contents.sum(run.id());
        if (sum.count() == 0) {
            ends.dissolve(run);
            return false;
        }
        run.settle(sum.count(), sum.amount());
        files.write(run, sum);
        return true;
    }
}
