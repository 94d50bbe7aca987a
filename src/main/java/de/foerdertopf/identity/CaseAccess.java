package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Who may open or change what: whoever may not, learns not even that it exists. */
@Component
public class CaseAccess {

    private final Staff staff;

    CaseAccess(Staff staff) {
        this.staff = staff;
    }

    /**
     * The person, if she has one of the roles for the fund.
     *
     * @throws NotFoundException for everybody else
     */
    public StaffMember requireStaff(Actor actor, FundCode fund, Role... anyOf) {
        var person = staff.find(StaffId.of(actor)).orElseThrow(CaseAccess::stranger);
        if (!person.has(fund, anyOf)) {
            throw stranger();
        }
        return person;
    }

    /** The person, if she has any role for the fund: may look, auditors too. */
    public StaffMember requireReader(Actor actor, FundCode fund) {
        return requireStaff(actor, fund, Role.values());
    }

    /**
     * The applicant, if the case is hers.
     *
     * @throws NotFoundException for everybody else
     */
    public ApplicantId requireOwner(Actor actor, ApplicantId owner) {
        var applicant = ApplicantId.of(actor);
        if (!applicant.equals(owner)) {
            throw stranger();
        }
        return applicant;
    }

    /** The person, if she looks after the house itself. */
    public StaffMember requireSystemAdministrator(Actor actor) {
        var person = staff.find(StaffId.of(actor)).orElseThrow(CaseAccess::stranger);
        if (!person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR)) {
            throw stranger();
        }
        return person;
    }

    private static NotFoundException stranger() {
        return new NotFoundException("Not for this person");
    }
}
