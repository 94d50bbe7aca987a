package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks at the work of a fund does not do it. */
class AuditorApartIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final FundCode MANNHEIM = new FundCode("mannheim-fluechtlingsfonds");
    private static final Set<GrantedRole> BOTH =
            Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.AUDITOR, BREMEN));

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private ChangeStaffRoles changeRoles;

    @Autowired
    private InviteStaff inviteStaff;

    @Autowired
    private NameStandIn nameStandIn;

    @Autowired
    private Staff staff;

    private Actor house;

    @SuppressWarnings("NullAway.Init")
    AuditorApartIT() {}

    @BeforeEach
    void house() {
        house = enrolled(Set.of(GrantedRole.systemAdministrator())).actor();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "AUDITOR"})
    void nobodyIsGivenTheOtherOfTheTwoRolesInOneFund(Role has) {
        var person = enrolled(Set.of(GrantedRole.of(has, BREMEN)));

        assertThatThrownBy(() -> changeRoles.change(new ChangeStaffRoles.Command(person, BOTH, house)))
                .hasMessageContaining("staff.audits-herself");
        assertThat(staff.require(person).auditsHerself()).isFalse();
    }

    @Test
    void nobodyIsInvitedToBoth() {
        assertThatThrownBy(() -> inviteStaff.invite(new InviteStaff.Command(details(), BOTH, house)))
                .hasMessageContaining("staff.audits-herself");
    }

    @Test
    void inTwoFundsTheyAreTwoThings() {
        var person = enrolled(Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)));

        changeRoles.change(new ChangeStaffRoles.Command(
                person,
                Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.AUDITOR, MANNHEIM)),
                house));

        assertThat(staff.require(person).has(MANNHEIM, Role.AUDITOR)).isTrue();
    }

    @Test
    void whoHasBothAlreadyIsToldApartAndCanStillBeChanged() {
        var person = enrolled(BOTH);
        assertThat(staff.require(person).auditsHerself()).isTrue();

        changeRoles.change(new ChangeStaffRoles.Command(person, Set.of(GrantedRole.of(Role.AUDITOR, BREMEN)), house));

        assertThat(staff.require(person).auditsHerself()).isFalse();
    }

    @Test
    void whatIsNotLentIsInNobodysWay() {
        var away = enrolled(Set.of(GrantedRole.of(Role.AUDITOR, BREMEN), GrantedRole.of(Role.COUNSELLOR, MANNHEIM)));
        var standIn =
                enrolled(Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.COUNSELLOR, MANNHEIM)));

        nameStandIn.name(new NameStandIn.Command(away, List.of(standIn), null, house));

        assertThat(staff.require(away).standIns()).containsExactly(standIn);
    }

    private StaffId enrolled(Set<GrantedRole> roles) {
        return enrolStaff.enrol(new EnrolStaff.Command(details(), roles, Actor.SYSTEM));
    }

    private static StaffDetails details() {
        return new StaffDetails(
                "Person " + UUID.randomUUID(), new EmailAddress(UUID.randomUUID() + "@stadt.example"), null, null);
    }
}
