package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Corrections of addresses among all that waits for a second person. */
@Component
class ContactLooks implements SecondLooks {

    private static final String KIND = "contact";

    private final ContactChanges changes;
    private final ConfirmContact confirmContact;
    private final RefuseContact refuseContact;
    private final Applications applications;
    private final Conflicts conflicts;
    private final Staff staff;

    ContactLooks(
            ContactChanges changes,
            ConfirmContact confirmContact,
            RefuseContact refuseContact,
            Applications applications,
            Conflicts conflicts,
            Staff staff) {
        this.changes = changes;
        this.confirmContact = confirmContact;
        this.refuseContact = refuseContact;
        this.applications = applications;
        this.conflicts = conflicts;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SecondLook> waiting(FundCode fund) {
        return changes.all().stream()
                .filter(change ->
                        applications.require(change.caseNumber()).fund().equals(fund))
                .map(change -> look(change, fund))
                .toList();
    }

    private static SecondLook look(WaitingContact change, FundCode fund) {
        return new SecondLook(
                KIND,
                change.id().toString(),
                change.wanted().seal(),
                fund,
                change.caseNumber(),
                List.of(
                        change.caseNumber().value(),
                        change.before().inWords(),
                        change.wanted().inWords()),
                change.askedBy(),
                change.askedAt(),
                "/schreibtisch/faelle/" + change.caseNumber() + "/kontakt/" + change.id());
    }

    @Override
    public boolean maySign(SecondLook look, Actor by) {
        var caseNumber = look.caseNumber();
        return by.isStaff()
                && caseNumber != null
                && !by.id().equals(look.firstPerson())
                && !conflicts.of(caseNumber).contains(by.id())
                && staff.find(StaffId.of(by))
                        .filter(person -> person.has(look.fund(), Role.ADMINISTRATOR, Role.AUTHORIZER))
                        .isPresent();
    }

    @Override
    public void sign(FundCode fund, String key, String seen, Actor by) {
        confirmContact.confirm(new ConfirmContact.Command(UUID.fromString(key), seen, by));
    }

    @Override
    public void giveBack(FundCode fund, String key, String seen, String reason, Actor by) {
        refuseContact.refuse(new RefuseContact.Command(UUID.fromString(key), seen, reason, by));
    }
}
