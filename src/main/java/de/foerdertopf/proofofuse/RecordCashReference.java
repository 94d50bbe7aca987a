package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cash office has told its reference (Kassenzeichen) of what is claimed in a case, or another one: from now on page, mail and letter
 * name it.
 */
@Service
public class RecordCashReference {

    private final CashReferenceRepository references;
    private final ProofOfUseRepository proofs;
    private final InterestChargeRepository charges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordCashReference(
            CashReferenceRepository references,
            ProofOfUseRepository proofs,
            InterestChargeRepository charges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.references = references;
        this.proofs = proofs;
        this.charges = charges;
        this.events = events;
        this.clock = clock;
    }

    /** @param reference as the cash office wrote it */
    public record Command(CaseNumber caseNumber, String reference, Actor by) {}

    /**
     * What is open is to be paid under this reference from now on.
     *
     * @param before the reference until now; null if the number of the case stood for it
     * @param open what is to be paid: the rest of the claim, or once that is in, of its interest
     * @param payBackUntil the last day to pay; null while a remedy stands against it and nothing is asked for
     */
    public record CashReferenceRecorded(
            CaseNumber caseNumber,
            @Nullable String before,
            String reference,
            Money open,
            @Nullable LocalDate payBackUntil,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("cashReference", before == null ? "" : before, reference));
        }
    }

    /** What is to be paid, and until when; null while nothing is asked for. */
    private record Open(Money amount, @Nullable LocalDate until) {}

    /** Whether something of the case is to be paid by its recipient. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return open(caseNumber).isPresent();
    }

    /**
     * @throws BusinessRuleViolation {@code cash-reference.signs} if a bank does not carry it so, {@code cash-reference.other-case} if it
     *     is another case's number
     */
    public void requireReference(CaseNumber caseNumber, String reference) {
        CashReference.read(reference, caseNumber);
    }

    /**
     * Says nothing where it is the reference already.
     *
     * @throws BusinessRuleViolation {@code cash-reference.signs}, {@code cash-reference.other-case}; {@code cash-reference.nothing-open} if nothing is to be paid
     */
    @Transactional
    public void record(Command command) {
        var reference = CashReference.read(command.reference(), command.caseNumber());
        var open =
                open(command.caseNumber()).orElseThrow(() -> new BusinessRuleViolation("cash-reference.nothing-open"));
        var kept = references.findByCaseNumber(command.caseNumber());
        var before = kept.map(CashReference::reference).orElse(null);
        if (reference.equals(before == null ? command.caseNumber().value() : before)) {
            return;
        }
        var entry = kept.orElseGet(() -> new CashReference(command.caseNumber(), reference));
        entry.becomes(reference);
        references.saveAndFlush(entry);
        events.publishEvent(new CashReferenceRecorded(
                command.caseNumber(), before, reference, open.amount(), open.until(), clock.instant(), command.by()));
    }

    private Optional<Open> open(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .map(ProofOfUse::view)
                .filter(proof -> proof.openClaim().isPositive())
                .map(proof ->
                        new Open(proof.openClaim(), proof.claimSuspendedOn() == null ? proof.repaymentDueOn() : null))
                .or(() -> charges.findByCaseNumber(caseNumber)
                        .map(InterestCharge::view)
                        .filter(interest -> interest.open().isPositive())
                        .map(interest -> new Open(interest.open(), interest.dueOn())));
    }
}
