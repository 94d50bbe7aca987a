package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a panel recommended in its session; after it a person decides. */
@Service
public class RecordPanelVote {

    private final PanelVoteRecordRepository votes;
    private final Applications applications;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordPanelVote(
            PanelVoteRecordRepository votes,
            Applications applications,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.votes = votes;
        this.applications = applications;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the minutes say.
     *
     * @param amount how much the panel would grant, where it said so
     * @param note its reasons, and who took no part because of a conflict of interest
     */
    public record Command(
            CaseNumber caseNumber,
            LocalDate heldOn,
            Outcome recommendation,
            @Nullable Money amount,
            int inFavour,
            int against,
            int abstained,
            String note,
            Actor by) {}

    /** A panel voted; now a person decides. */
    public record PanelVoteRecorded(
            CaseNumber caseNumber,
            LocalDate heldOn,
            Outcome recommendation,
            @Nullable Money amount,
            String votes,
            String note,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            var changes =
                    new ArrayList<>(List.of(Change.of("heldOn", heldOn), Change.of("recommendation", recommendation)));
            if (amount != null) {
                changes.add(Change.of("amount", amount));
            }
            changes.add(Change.of("votes", votes));
            if (!note.isEmpty()) {
                changes.add(Change.personal("note", "", note));
            }
            return List.copyOf(changes);
        }
    }

    /** @throws BusinessRuleViolation {@code panel.in-future} */
    public void requireDay(LocalDate heldOn) {
        if (heldOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("panel.in-future");
        }
    }

    /**
     * Nobody recommends more than is asked for.
     *
     * @throws BusinessRuleViolation {@code panel.amount}
     */
    @Transactional(readOnly = true)
    public void requireAmount(CaseNumber caseNumber, Money amount) {
        var requested = applications.require(caseNumber).answers().amountRequested();
        if (!amount.isPositive() || amount.isMoreThan(requested)) {
            throw new BusinessRuleViolation("panel.amount", requested.toGerman());
        }
    }

    /**
     * @throws BusinessRuleViolation {@code conflict-of-interest}, {@code panel.in-future}, {@code panel.nobody-voted},
     *     {@code panel.amount}
     */
    @Transactional
    public void record(Command command) {
        conflicts.requireNone(command.caseNumber(), command.by());
        requireDay(command.heldOn());
        if (command.inFavour() < 0
                || command.against() < 0
                || command.abstained() < 0
                || command.inFavour() + command.against() + command.abstained() == 0) {
            throw new BusinessRuleViolation("panel.nobody-voted");
        }
        var amount = command.amount();
        if (amount != null) {
            requireAmount(command.caseNumber(), amount);
        }
        var note = Texts.clean(command.note());
        votes.save(new PanelVoteRecord(
                command.caseNumber(),
                new PanelVote(
                        command.heldOn(),
                        command.recommendation(),
                        command.recommendation() == Outcome.REJECTED ? null : amount,
                        command.inFavour(),
                        command.against(),
                        command.abstained(),
                        note,
                        command.by().id()),
                clock.instant()));
        events.publishEvent(new PanelVoteRecorded(
                command.caseNumber(),
                command.heldOn(),
                command.recommendation(),
                amount,
                command.inFavour() + ":" + command.against() + ":" + command.abstained(),
                note,
                clock.instant(),
                command.by()));
    }
}
