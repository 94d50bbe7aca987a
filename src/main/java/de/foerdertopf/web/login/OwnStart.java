package de.foerdertopf.web.login;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;

/**
 * Where a person's day begins: with her work, with the cases that she audits or votes on, or, without a role in any fund, in the
 * administration.
 */
public final class OwnStart {

    private static final Role[] WORKING = {Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER};

    private OwnStart() {}

    /** Whether things to do come to her: the work list is hers. */
    public static boolean isAtWork(StaffMember person) {
        return person.hasAnywhere(WORKING);
    }

    /** The page of her own with which she begins. */
    public static String of(StaffMember person) {
        if (isAtWork(person)) {
            return Paths.STAFF_HOME;
        }
        if (person.hasAnywhere(Role.AUDITOR)) {
            return Paths.CASES;
        }
        if (person.hasAnywhere(Role.COMMITTEE)) {
            return Paths.MEETINGS;
        }
        return person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR) ? Paths.PEOPLE : Paths.OWN_ACCESS;
    }
}
