package de.foerdertopf.notice.writing;

import de.foerdertopf.fund.IssuingAuthority;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.letters.ContactPerson;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and ways to reach the people who write and decide; where a person is not known, the office itself. */
@Component
class CaseOfficers {

    private final Staff staff;

    CaseOfficers(Staff staff) {
        this.staff = staff;
    }

    ContactPerson contact(Actor by, IssuingAuthority authority) {
        return member(by.id())
                .filter(person -> by.isStaff())
                .map(person -> new ContactPerson(
                        person.name(),
                        person.phone() == null ? authority.phone() : person.phone(),
                        person.email(),
                        person.room()))
                .orElseGet(() -> new ContactPerson(authority.department(), authority.phone(), authority.email(), null));
    }

    /** The name under the letter (§ 37 (3) VwVfG); § 37 (5) allows that none stands there. */
    String name(@Nullable String staffId, IssuingAuthority authority) {
        return Optional.ofNullable(staffId)
                .flatMap(this::member)
                .map(StaffMember::name)
                .orElse(authority.department());
    }

    private Optional<StaffMember> member(String id) {
        try {
            return staff.find(StaffId.parse(id));
        } catch (NotFoundException notAnId) {
            return Optional.empty();
        }
    }
}
