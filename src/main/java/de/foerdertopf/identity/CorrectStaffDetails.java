package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffDetailsCorrected;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects how a colleague is called and reached. */
@Service
public class CorrectStaffDetails {

    private final StaffAccountRepository accounts;
    private final PersonnelRights rights;
    private final Invitations invitations;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectStaffDetails(
            StaffAccountRepository accounts,
            PersonnelRights rights,
            Invitations invitations,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.invitations = invitations;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Corrects.
     *
     * @throws BusinessRuleViolation {@code staff.email-taken}, {@code staff.not-your-fund}, {@code staff.reset-house-only}
     */
    @Transactional
    public void correct(Command command) {
        var account = accounts.require(command.staff());
        rights.requireMayCorrect(command.by(), account.roles());
        var before = account.details();
        var moved = !before.email().equals(command.details().email());
        if (moved) {
            rights.requireMayHandOver(command.by());
        }
        accounts.findByEmail(command.details().email().value())
                .filter(other -> !other.equals(account))
                .ifPresent(other -> {
                    throw new BusinessRuleViolation("staff.email-taken");
                });
        account.correct(command.details());
        if (moved) {
            invitations.endAll(account.id());
            tell(account.name(), before.email(), command.details().email());
            tell(account.name(), command.details().email(), command.details().email());
        }
        events.publishEvent(
                new StaffDetailsCorrected(command.staff(), before, account.details(), clock.instant(), command.by()));
    }

    /** Whoever reads the old mailbox must hear that her account goes elsewhere from now on. */
    private void tell(String name, EmailAddress to, EmailAddress moved) {
        outbox.enqueue(new OutgoingMail(
                "staff-address-changed:" + UUID.randomUUID(),
                to.value(),
                name,
                to.equals(moved) ? "staff-address-new" : "staff-address-old",
                Map.of("name", name),
                null,
                List.of(),
                false));
    }

    /** What is right now. */
    public record Command(StaffId staff, StaffDetails details, Actor by) {}
}
