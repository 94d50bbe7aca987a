package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites a colleague by mail: she sets her own password by a one-time link. */
@Service
public class InviteStaff {

    private final StaffAccountRepository accounts;
    private final Invitations invitations;
    private final PersonnelRights rights;
    private final Clock clock;

    InviteStaff(StaffAccountRepository accounts, Invitations invitations, PersonnelRights rights, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Invites.
     *
     * @throws BusinessRuleViolation {@code staff.email-taken}, {@code staff.no-role}, {@code staff.not-your-fund},
     *     {@code staff.house-only}, {@code staff.duties-apart}, {@code staff.audits-herself}
     */
    @Transactional
    public StaffId invite(Command command) {
        return inviteWithLink(command).id();
    }

    record Invited(StaffId id, String link) {}

    @Transactional
    Invited inviteWithLink(Command command) {
        rights.requireMayGive(command.by(), command.roles());
        rights.requireDutiesApart(command.by(), Set.of(), command.roles());
        if (command.roles().isEmpty()) {
            throw new BusinessRuleViolation("staff.no-role");
        }
        if (accounts.findByEmail(command.details().email().value()).isPresent()) {
            throw new BusinessRuleViolation("staff.email-taken");
        }
        var account = StaffAccount.invite(command.details(), clock.instant());
        account.give(command.roles());
        accounts.save(account);
        var link = invitations.invite(account, command.by());
        return new Invited(account.id(), link);
    }

    /** Whom, for what, and who says so. */
    public record Command(StaffDetails details, Set<GrantedRole> roles, Actor by) {}
}
