package de.foerdertopf.proofofuse;

import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.FundRules;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers help before the due date and asks for the proof after it, on the days of the edition's ladder. Never threatens. */
@Service
public class RemindProof {

    private final ProofOfUseRepository proofs;
    private final GrantRules rules;
    private final Payments payments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindProof(
            ProofOfUseRepository proofs,
            GrantRules rules,
            Payments payments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.rules = rules;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** Help was offered, or the proof was asked for. */
    public record ProofReminderSent(CaseNumber caseNumber, LocalDate dueOn, boolean overdue, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("dueOn", dueOn));
        }
    }

    /**
     * What comes next while no proof has come.
     *
     * @param on the day
     * @param missing whether the ladder is at its end and a person must look at the case
     */
    public record NextStep(LocalDate on, boolean missing) {}

    /** The next rung of the ladder after the last reminder. */
    @Transactional(readOnly = true)
    public NextStep next(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        var rules = rules(caseNumber);
        return Stream.concat(
                        rules.remindBeforeDays().stream()
                                .map(days -> proof.dueOn().minusDays(days)),
                        rules.remindAfterDays().stream()
                                .map(days -> proof.dueOn().plusDays(days)))
                .filter(day -> day.isAfter(proof.remindedUpTo()))
                .sorted()
                .findFirst()
                .map(day -> new NextStep(day, false))
                .orElseGet(() -> new NextStep(proof.dueOn().plusDays(rules.hearingAfterDays()), true));
    }

    /** Nobody is reminded while nothing of the grant is with her: it came back, by the bank or from herself. */
    @Transactional
    public void remind(CaseNumber caseNumber, Actor by) {
        var proof = proofs.require(caseNumber);
        var today = HouseTime.today(clock);
        if (payments.paidTotal(caseNumber).isZero()) {
            proof.passOver(today);
            proofs.save(proof);
            return;
        }
        proof.remind(today);
        proofs.save(proof);
        events.publishEvent(
                new ProofReminderSent(caseNumber, proof.dueOn(), today.isAfter(proof.dueOn()), clock.instant(), by));
    }

    private FundRules.Proof rules(CaseNumber caseNumber) {
        return rules.of(caseNumber).proof();
    }
}
