package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may give and take which roles: the system administration all, a fund's administration those of its fund. */
@Component
class PersonnelRights {

    private final Staff staff;

    PersonnelRights(Staff staff) {
        this.staff = staff;
    }

    /**
     * Lets pass who may give and take these roles.
     *
     * @throws BusinessRuleViolation {@code staff.not-your-fund}
     */
    void requireMayGive(Actor by, Collection<GrantedRole> roles) {
        if (by.isSystem()) {
            return;
        }
        var person = staff.find(StaffId.of(by)).orElseThrow(() -> new NotFoundException("Not for this person"));
        if (person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR)) {
            return;
        }
        var own = person.funds(Role.ADMINISTRATOR);
        if (own.isEmpty()) {
            throw new NotFoundException("Not for this person");
        }
        if (!roles.stream().allMatch(role -> role.fund() != null && own.contains(role.fund()))) {
            throw new BusinessRuleViolation("staff.not-your-fund");
        }
    }

    /** What would be given or taken. */
    static Set<GrantedRole> difference(Set<GrantedRole> before, Set<GrantedRole> after) {
        var changed = new HashSet<GrantedRole>();
        before.stream().filter(role -> !after.contains(role)).forEach(changed::add);
        after.stream().filter(role -> !before.contains(role)).forEach(changed::add);
        return changed;
    }

    /** The house must not lock itself out. */
    void requireAnotherSystemAdministrator(StaffId than) {
        var another = staff.all().stream()
                .anyMatch(person -> !person.id().equals(than) && person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR));
        if (!another) {
            throw new BusinessRuleViolation("staff.last-administrator");
        }
    }
}
