package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StandInNamed;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.DateRange;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
     * Names up to two stand-ins in order, or none any more.
     *
     * @throws BusinessRuleViolation {@code staff.own-stand-in}, {@code staff.stand-in-twice}, {@code staff.stand-ins},
     *     {@code staff.stand-in-not-active}, {@code staff.stand-in-auditor}, {@code staff.stand-in-other-fund},
     *     {@code staff.own-roles}, {@code staff.duties-apart}
     */
    @Transactional
    public void name(Command command) {
        var account = accounts.require(command.absent());
        if (!command.by().equals(command.absent().actor())) {
            rights.requireMayGive(command.by(), account.roles());
        }
        if (command.standIns().isEmpty()) {
            account.backAgain();
            events.publishEvent(new StandInNamed(command.absent(), List.of(), "", clock.instant(), command.by()));
            return;
        }
        account.standInBy(command.standIns(), command.absence());
        for (var id : command.standIns()) {
            var standIn = accounts.require(id);
            // lending is giving: nobody lends herself a colleague's roles, nor joins by it what the city keeps apart
            PersonnelRights.requireNotForHerself(command.by(), id, account.roles());
            requireAble(account, standIn);
            var together = new HashSet<>(standIn.roles());
            together.addAll(account.lendable());
            rights.requireDutiesApart(command.by(), standIn.roles(), together);
        }
        var absence = command.absence();
        events.publishEvent(new StandInNamed(
                command.absent(),
                command.standIns(),
                absence == null ? "" : absence.from() + "/" + absence.to(),
                clock.instant(),
                command.by()));
    }

    /** She can sign in, works in one of the funds herself, and audits nothing. */
    private static void requireAble(StaffAccount absent, StaffAccount standIn) {
        if (!standIn.isActive()) {
            throw new BusinessRuleViolation("staff.stand-in-not-active");
        }
        if (standIn.roles().stream().anyMatch(role -> role.role() == Role.AUDITOR)) {
            throw new BusinessRuleViolation("staff.stand-in-auditor");
        }
        if (absent.lendable().stream()
                .map(GrantedRole::fund)
                .filter(Objects::nonNull)
                .noneMatch(standIn::mayStandInFor)) {
            throw new BusinessRuleViolation("staff.stand-in-other-fund");
        }
    }

    /**
     * Who is away, who acts, and when.
     *
     * @param standIns in the order in which they act; none: nobody any more
     * @param absence null as long as the person is there: her stand-ins then act only in cases out of which she stays
     */
    public record Command(
            StaffId absent,
            List<StaffId> standIns,
            @Nullable DateRange absence,
            Actor by) {

        public Command {
            standIns = List.copyOf(standIns);
        }
    }
}
