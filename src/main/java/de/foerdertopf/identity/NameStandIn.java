package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StandInNamed;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.DateRange;
import java.time.Clock;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who acts for an absent person. The stand-in acts under her own name, so four eyes stay four. */
@Service
public class NameStandIn {

    private final StaffAccountRepository accounts;
    private final PersonnelRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NameStandIn(
            StaffAccountRepository accounts, PersonnelRights rights, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Names a stand-in, or none any more.
     *
     * @throws BusinessRuleViolation {@code staff.own-stand-in}, {@code staff.stand-in-not-active}, {@code staff.own-roles},
     *     {@code staff.duties-apart}
     */
    @Transactional
    public void name(Command command) {
        var account = accounts.require(command.absent());
        if (!command.by().equals(command.absent().actor())) {
            rights.requireMayGive(command.by(), account.roles());
        }
        var standIn = command.standIn();
        if (standIn != null && !standIn.equals(command.absent())) {
            // lending is giving: nobody lends herself a colleague's roles, nor joins by it what the city keeps apart
            PersonnelRights.requireNotForHerself(command.by(), standIn, account.roles());
            var own = accounts.require(standIn).roles();
            var together = new HashSet<>(own);
            together.addAll(account.roles());
            rights.requireDutiesApart(command.by(), own, together);
        }
        var absence = command.absence();
        if (standIn == null || absence == null) {
            account.backAgain();
            events.publishEvent(new StandInNamed(command.absent(), null, "", clock.instant(), command.by()));
            return;
        }
        if (!accounts.require(standIn).isActive()) {
            throw new BusinessRuleViolation("staff.stand-in-not-active");
        }
        account.standInBy(standIn, absence.from(), absence.to());
        events.publishEvent(new StandInNamed(
                command.absent(), standIn, absence.from() + "/" + absence.to(), clock.instant(), command.by()));
    }

    /**
     * Who is away, who acts, and when.
     *
     * @param standIn null: nobody any more
     */
    public record Command(
            StaffId absent,
            @Nullable StaffId standIn,
            @Nullable DateRange absence,
            Actor by) {}
}
