package de.foerdertopf.rehearsal;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** People of the demonstration without a part in a case: one for each role that nobody else has, in all funds. */
    void enrolOnlookers(Collection<Fund> funds) {
        enrol("beratung", "Noa Vorlage", roleIn(Role.COUNSELLOR, funds));
        enrol("gremium", "Mika Entwurf", roleIn(Role.COMMITTEE, funds));
        enrol("pruefung", "Robin Exempel", roleIn(Role.AUDITOR, funds));
        enrol("technik", "Uli Platzhalter", Set.of(GrantedRole.systemAdministrator()));
    }

    private static Set<GrantedRole> roleIn(Role role, Collection<Fund> funds) {
        return funds.stream().map(fund -> new GrantedRole(role, fund.code())).collect(Collectors.toSet());
    }

    private void enrol(String post, String name, Set<GrantedRole> roles) {
        enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails(name, new EmailAddress(post + "@example.org"), "0000 000-0", "1.02"),
                roles,
                Actor.SYSTEM));
    }

    private Staff enrol(Fund fund) {
        var phone = fund.authority().phone();
        return new Staff(
                enrol(fund, "sachbearbeitung", "Kim Beispiel", phone, Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR)),
                enrol(fund, "leitung", "Toni Muster", phone, Set.of(Role.ADMINISTRATOR, Role.AUTHORIZER)),
                enrol(fund, "kasse", "Sascha Probe", phone, Set.of(Role.FINANCE)));
    }

    private Actor enrol(Fund fund, String post, String name, String phone, Set<Role> roles) {
        var granted =
                roles.stream().map(role -> new GrantedRole(role, fund.code())).collect(Collectors.toSet());
        var id = enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails(name, new EmailAddress(post + "." + fund.code() + "@example.org"), phone, "1.01"),
                granted,
                Actor.SYSTEM));
        return Actor.staff(id.value().toString());
    }
}
