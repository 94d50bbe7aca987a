package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Confirmation;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a group gives its whole grant up after the approval has left the house (Verzicht): nothing more is paid, and what was paid
 * comes back. Before the approval has left, its decision is taken back instead.
 */
@Service
public class RenounceGrant {

    private final Renunciations renunciations;
    private final ClaimDays claimDays;
    private final OpenProofOfUse openProofOfUse;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenounceGrant(
            Renunciations renunciations,
            ClaimDays claimDays,
            OpenProofOfUse openProofOfUse,
            Payments payments,
            StopPayments stopPayments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.renunciations = renunciations;
        this.claimDays = claimDays;
        this.openProofOfUse = openProofOfUse;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How the group said so, and who confirmed it.
     *
     * @param seen what stood on the page of whoever says so; null where a person at the desk notes what was said elsewhere
     */
    public record Command(
            CaseNumber caseNumber,
            Channel channel,
            String note,
            @Nullable Standing seen,
            Actor by) {

        public Command(CaseNumber caseNumber, Channel channel, String note, Actor by) {
            this(caseNumber, channel, note, null, by);
        }
    }

    /**
     * What a renunciation means as things stand.
     *
     * @param granted what is given up; after a withdrawal only what it left
     * @param paid what is to come back: what was paid and is not back yet
     * @param onItsWay whether more may arrive before it can be stopped
     */
    public record Standing(Money granted, Money paid, boolean onItsWay) {}

    /**
     * A group gave its grant up.
     *
     * @param claim what is to come back
     * @param payBackUntil null where nothing is to come back
     * @param settled whether nothing is to come back and nothing can go out any more
     */
    public record GrantRenounced(
            CaseNumber caseNumber,
            Money claim,
            @Nullable LocalDate payBackUntil,
            boolean settled,
            Instant at,
            Actor by,
            List<Change> changes)
            implements BearsOnRefund {}

    /**
     * @throws BusinessRuleViolation {@code renounce.not-possible}, {@code confirmation.missing}
     * @throws StaleCaseException where it would mean something else now than the person saw
     */
    @Transactional
    public void renounce(Command command) {
        var caseNumber = command.caseNumber();
        var changes = new ArrayList<>(List.of(AuditedEvent.Change.of("channel", command.channel())));
        Confirmation.of(command.channel(), command.note(), command.by()).ifPresent(changes::add);
        stopPayments.await(caseNumber);
        if (!renunciations.isPossible(caseNumber)) {
            throw new BusinessRuleViolation("renounce.not-possible");
        }
        var seen = command.seen();
        if (seen != null && !seen.equals(renunciations.standing(caseNumber))) {
            throw new StaleCaseException(caseNumber, "renounce");
        }
        var today = HouseTime.today(clock);
        var paid = payments.paidTotal(caseNumber);
        var payBackUntil = claimDays.payBackUntil(caseNumber);
        var proof = openProofOfUse.knownOrBegun(caseNumber);
        proof.renounce(today, paid, payBackUntil);
        var open = proof.openClaim();
        changes.add(AuditedEvent.Change.of("repaymentDue", open));
        events.publishEvent(new GrantRenounced(
                caseNumber,
                open,
                open.isPositive() ? payBackUntil : null,
                open.isZero() && !payments.isAtTheCashOffice(caseNumber),
                clock.instant(),
                command.by(),
                List.copyOf(changes)));
        stopPayments.stop(caseNumber, command.by());
    }
}
