package de.foerdertopf.rehearsal;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The staff who play: for each fund an officer, a second person who signs and releases, and a finance clerk. */
@Component
@Profile({"rehearsal", "demo", "test"})
class Cast {

    private final EnrolStaff enrolStaff;
    private final Map<FundCode, Staff> staff = new HashMap<>();

    Cast(EnrolStaff enrolStaff) {
        this.enrolStaff = enrolStaff;
    }

    /** Who acts for a fund. */
    record Staff(Actor officer, Actor second, Actor finance) {}

    Staff of(Fund fund) {
        return staff.computeIfAbsent(fund.code(), code -> enrol(fund));
    }

    /** Uses staff who are there already. */
    void use(FundCode fund, Staff known) {
        staff.put(fund, known);
    }

    private Staff enrol(Fund fund) {
        var phone = fund.authority().phone();
        return new Staff(
                enrol(fund, "sachbearbeitung", "Kim Beispiel", phone, Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR)),
                enrol(fund, "leitung", "Toni Muster", phone, Set.of(Role.ADMINISTRATOR, Role.AUTHORIZER)),
                enrol(fund, "kasse", "Sascha Probe", phone, Set.of(Role.FINANCE)));
    }

    private Actor enrol(Fund fund, String post, String name, String phone, Set<Role> roles) {
        var granted = roles.stream()
                .map(role -> new GrantedRole(role, fund.code()))
                .collect(java.util.stream.Collectors.toSet());
        var id = enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails(name, new EmailAddress(post + "." + fund.code() + "@example.org"), phone, "1.01"),
                granted,
                Actor.SYSTEM));
        return Actor.staff(id.value().toString());
    }
}
