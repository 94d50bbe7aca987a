package de.foerdertopf.correspondence;

import de.foerdertopf.application.ChangeContact;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person confirms a correction of an address: from now on it counts. */
@Service
public class ConfirmContact {

    private final ContactChangeRepository changes;
    private final ChangeContact changeContact;
    private final Conflicts conflicts;
    private final Clock clock;

    ConfirmContact(ContactChangeRepository changes, ChangeContact changeContact, Conflicts conflicts, Clock clock) {
        this.changes = changes;
        this.changeContact = changeContact;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Which one.
     *
     * @param seen the seal of the details that she saw
     */
    public record Command(UUID change, String seen, Actor by) {}

    /**
     * @throws BusinessRuleViolation {@code contact.same-person}, {@code contact.recipient-name}, {@code conflict-of-interest}
     * @throws de.foerdertopf.shared.StaleCaseException what she saw is not what waits
     */
    @Transactional
    public void confirm(Command command) {
        var change = changes.require(command.change());
        conflicts.requireNone(change.caseNumber(), command.by());
        change.confirm(command.seen(), command.by(), clock.instant());
        changes.saveAndFlush(change);
        changeContact.change(new ChangeContact.Command(change.caseNumber(), change.wanted(), command.by()));
    }
}
