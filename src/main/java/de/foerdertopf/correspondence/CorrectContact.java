package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ChangeContact;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects an address, a telephone number or a contact person: by the group or by the desk, at any time. While money or letters are
 * open, a second person looks before a letter or a mail goes to somebody else.
 */
@Service
public class CorrectContact {

    private final Applications applications;
    private final ChangeContact changeContact;
    private final ContactChangeRepository changes;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectContact(
            Applications applications,
            ChangeContact changeContact,
            ContactChangeRepository changes,
            Payments payments,
            ProofsOfUse proofs,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.changeContact = changeContact;
        this.changes = changes;
        this.payments = payments;
        this.proofs = proofs;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How this one is reached from now on.
     *
     * @param seen the {@link ContactDetails#seal} of what was shown when it was typed
     */
    public record Command(CaseNumber caseNumber, ContactDetails details, String seen, Actor by) {}

    /** A correction waits for a second person. */
    public record ContactChangeAsked(
            CaseNumber caseNumber,
            ContactDetails.Whose whose,
            ContactDetails before,
            ContactDetails wanted,
            Instant at,
            Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("contact." + whose, before, wanted));
        }
    }

    /**
     * Does nothing where exactly that is known or asked for already by the same person: a second click.
     *
     * @return whether it waits for a second person
     * @throws BusinessRuleViolation {@code contact.changed-meanwhile}, {@code contact.recipient-name}
     */
    @Transactional
    public boolean correct(Command command) {
        var caseNumber = command.caseNumber();
        var wanted = command.details();
        var before = ContactDetails.of(applications.require(caseNumber).answers(), wanted.whose())
                .orElseThrow(() -> new NotFoundException("No " + wanted.whose() + " in " + caseNumber));
        var waiting = changes.findByCaseNumberAndWhoseAndState(caseNumber, wanted.whose(), ContactChange.State.WAITING);
        if (waiting.isEmpty() && before.equals(wanted)) {
            return false;
        }
        if (!before.seal().equals(command.seen())) {
            throw new BusinessRuleViolation("contact.changed-meanwhile");
        }
        var waits = wanted.isRisky(before) && isAnythingOpen(caseNumber);
        if (waits && waiting.filter(asked -> asked.isSame(wanted, command.by())).isPresent()) {
            return true;
        }
        waiting.ifPresent(asked -> {
            asked.replaced(command.by(), clock.instant());
            changes.saveAndFlush(asked);
        });
        if (waits) {
            changes.saveAndFlush(new ContactChange(caseNumber, before, wanted, command.by(), clock.instant()));
            events.publishEvent(
                    new ContactChangeAsked(caseNumber, wanted.whose(), before, wanted, clock.instant(), command.by()));
            return true;
        }
        changeContact.change(new ChangeContact.Command(caseNumber, wanted, command.by()));
        return false;
    }

    /** Whether money may still go out or is to be paid back, or a letter is on its way or did not arrive. */
    private boolean isAnythingOpen(CaseNumber caseNumber) {
        return notices.isAnyOpen(caseNumber)
                || payments.isAnyToGoOut(caseNumber)
                || proofs.find(caseNumber)
                        .filter(proof -> proof.openClaim().isPositive())
                        .isPresent();
    }
}
