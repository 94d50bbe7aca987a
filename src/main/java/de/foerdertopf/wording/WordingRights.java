package de.foerdertopf.wording;

import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may word letters: a fund's administration its own, the system administration those of all funds. */
@Component
class WordingRights {

    private final CaseAccess access;

    WordingRights(CaseAccess access) {
        this.access = access;
    }

    /** @throws de.foerdertopf.shared.NotFoundException for everybody else */
    void require(Actor by, @Nullable FundCode fund) {
        if (fund == null) {
            access.requireSystemAdministrator(by);
        } else {
            access.requireStaff(by, fund, Role.ADMINISTRATOR);
        }
    }
}
