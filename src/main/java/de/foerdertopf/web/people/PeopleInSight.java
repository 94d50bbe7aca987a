package de.foerdertopf.web.people;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Whose page an administrator may open: a fund's administration sees its own people, and those who have no role yet. */
@Component
class PeopleInSight {

    private final Staff staff;

    PeopleInSight(Staff staff) {
        this.staff = staff;
    }

    /** The person, or {@link NotFoundException} where she is nobody whom {@code me} sees. */
    StaffMember require(String id, StaffMember me) {
        var person = staff.require(StaffId.parse(id));
        if (!sees(me, person)) {
            throw new NotFoundException("Not for this person");
        }
        return person;
    }

    static boolean sees(StaffMember me, StaffMember person) {
        if (me.hasAnywhere(Role.SYSTEM_ADMINISTRATOR)) {
            return true;
        }
        var mine = me.funds(Role.ADMINISTRATOR);
        return person.roles().isEmpty()
                || person.roles().stream().anyMatch(role -> role.fund() != null && mine.contains(role.fund()));
    }
}
