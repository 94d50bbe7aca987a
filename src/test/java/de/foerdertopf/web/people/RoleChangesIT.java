package de.foerdertopf.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.ChangeStaffRoles;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.login.StaffAtTheDoor;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

class RoleChangesIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final FundCode MANNHEIM = new FundCode("mannheim-fluechtlingsfonds");
    private static final String PATH = "/schreibtisch/pruefung/aufgaben";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private ChangeStaffRoles changeRoles;

    private String signedIn(Role role, FundCode fund, int status) {
        var browser = new StaffAtTheDoor(house, port, "Ali Demir", GrantedRole.of(role, fund)).signIn();
        var text = browser.open(PATH).select("main").text();
        assertThat(browser.status()).isEqualTo(status);
        return text;
    }

    @Test
    void theAuditorSeesWhoGaveWhomWhichRoleInHerFund() {
        var name = "Person " + UUID.randomUUID();
        var id = enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails(name, new EmailAddress(UUID.randomUUID() + "@stadt.example"), null, null),
                Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN)),
                Actor.SYSTEM));
        changeRoles.change(
                new ChangeStaffRoles.Command(id, Set.of(GrantedRole.of(Role.FINANCE, BREMEN)), Actor.SYSTEM));

        assertThat(signedIn(Role.AUDITOR, BREMEN, 200))
                .contains(name, "Neu: Finanzen – ", "Nicht mehr: Beratung – ", "Aufgaben geändert");
        assertThat(signedIn(Role.AUDITOR, MANNHEIM, 200)).doesNotContain(name);
        assertThat(signedIn(Role.COUNSELLOR, BREMEN, 404)).doesNotContain(name);
    }
}
