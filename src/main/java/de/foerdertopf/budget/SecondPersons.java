package de.foerdertopf.budget;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.SecondLook;
import org.springframework.stereotype.Component;

/** Who may agree to what another person wants with a fund's money: those through whose hands it goes. */
@Component
class SecondPersons {

    private static final Role[] ROLES = {Role.AUTHORIZER, Role.FINANCE, Role.ADMINISTRATOR};

    private final Staff staff;

    SecondPersons(Staff staff) {
        this.staff = staff;
    }

    /** Nobody agrees to her own wish. */
    boolean include(SecondLook look, Actor by) {
        return by.isStaff()
                && !by.id().equals(look.firstPerson())
                && staff.find(StaffId.of(by))
                        .filter(person -> person.has(look.fund(), ROLES))
                        .isPresent();
    }
}
