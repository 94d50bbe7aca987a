package de.foerdertopf.identity;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Identities;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts of people who work here or apply: who gets in, with what, and in which role. */
class StaffAccountTest {

    private static final SignInChallenge CHALLENGE =
            new SignInChallenge(UUID.randomUUID(), "browser", "jana@stadt.example");
    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final FundCode MANNHEIM = new FundCode("mannheim-fluechtlingsfonds");
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final StaffDetails DETAILS =
            new StaffDetails("Jana Wittmer", new EmailAddress("jana@stadt.example"), "0421 1", "2.14");

    @Test
    void anInvitedPersonIsInOnceSheAccepts() {
        var account = StaffAccount.invite(DETAILS, AT);
        assertThat(account.isActive()).isFalse();
        assertThat(account.state()).isEqualTo(StaffMember.State.INVITED);
        assertThat(account.passwordHash()).isNull();

        account.acceptInvitation("hash");

        assertThat(account.isActive()).isTrue();
        assertThat(account.passwordHash()).isEqualTo("hash");
        account.askForNewPassword();
        assertThat(account.state()).isEqualTo(StaffMember.State.INVITED);
        assertThat(account.passwordHash()).isNull();
    }

    @Test
    void theCitysOwnSignInOpensAnAccountToo() {
        var account = StaffAccount.invite(DETAILS, AT);

        account.recognise();

        assertThat(account.isActive()).isTrue();
    }

    @Test
    void sheIsAwayFromTheFirstToTheLastDayOfHerAbsenceAndNotBesideIt() {
        var account = StaffAccount.enrol(DETAILS, AT);
        assertThat(account.isAwayOn(DAY)).isFalse();

        account.standInBy(List.of(new StaffId(UUID.randomUUID())), new DateRange(DAY, DAY.plusDays(4)));

        assertThat(account.isAwayOn(DAY.minusDays(1))).isFalse();
        assertThat(account.isAwayOn(DAY)).isTrue();
        assertThat(account.isAwayOn(DAY.plusDays(4))).isTrue();
        assertThat(account.isAwayOn(DAY.plusDays(5))).isFalse();
    }

    @Test
    void whoWorksInTheFundStandsInThereAndNoAuditorNorCommitteeDoes() {
        var account = StaffAccount.enrol(DETAILS, AT);
        account.give(Set.of(GrantedRole.of(Role.FINANCE, BREMEN)));
        assertThat(account.mayStandInFor(BREMEN)).as("not before she is in").isEqualTo(account.isActive());
        account.recognise();

        assertThat(account.mayStandInFor(BREMEN)).isTrue();
        assertThat(account.mayStandInFor(MANNHEIM)).isFalse();
        account.give(Set.of(GrantedRole.of(Role.COMMITTEE, BREMEN)));
        assertThat(account.mayStandInFor(BREMEN)).isFalse();
        account.give(Set.of(GrantedRole.of(Role.FINANCE, BREMEN), GrantedRole.of(Role.AUDITOR, MANNHEIM)));
        assertThat(account.mayStandInFor(BREMEN)).isFalse();
        account.give(Set.of(GrantedRole.of(Role.FINANCE, BREMEN)));
        account.disable();
        assertThat(account.mayStandInFor(BREMEN)).isFalse();
    }

    @Test
    void neitherTheSystemAdministrationNorTheAuditIsLent() {
        var account = StaffAccount.enrol(DETAILS, AT);
        account.give(Set.of(
                GrantedRole.of(Role.FINANCE, BREMEN),
                GrantedRole.of(Role.AUDITOR, MANNHEIM),
                GrantedRole.systemAdministrator()));

        assertThat(account.lendable()).containsExactly(GrantedRole.of(Role.FINANCE, BREMEN));
    }

    @Test
    void whoIsShutOutStaysOutUntilSheIsInvitedAgain() {
        var account = StaffAccount.enrol(DETAILS, AT);
        account.acceptInvitation("hash");
        refuses("staff.not-disabled", account::readmit);

        account.disable();

        assertThat(account.isActive()).isFalse();
        assertThat(account.passwordHash()).isNull();
        refuses("staff.disabled", account::disable);
        refuses("staff.disabled", () -> account.acceptInvitation("hash"));
        refuses("staff.disabled", account::recognise);
        refuses("staff.disabled", account::askForNewPassword);
        account.readmit();
        assertThat(account.state()).isEqualTo(StaffMember.State.INVITED);
    }

    @Test
    void oneOrTwoOthersStandInNeverHerself() {
        var account = StaffAccount.enrol(DETAILS, AT);
        var other = new StaffId(UUID.randomUUID());
        var third = new StaffId(UUID.randomUUID());
        var today = new DateRange(DAY, DAY);
        refuses("staff.own-stand-in", () -> account.standInBy(List.of(account.id()), today));
        refuses("staff.stand-in-twice", () -> account.standInBy(List.of(other, other), today));
        refuses("staff.stand-ins", () -> account.standInBy(List.of(), today));
        refuses(
                "staff.stand-ins",
                () -> account.standInBy(List.of(other, third, new StaffId(UUID.randomUUID())), today));
        assertThat(account.member(Set.of()).standIns()).isEmpty();

        account.standInBy(List.of(other, third), today);

        assertThat(account.member(Set.of()))
                .extracting(StaffMember::standIns, StaffMember::absentFrom, StaffMember::absentUntil)
                .containsExactly(List.of(other, third), DAY, DAY);
        account.backAgain();
        assertThat(account.member(Set.of()))
                .extracting(StaffMember::standIns, StaffMember::absentFrom, StaffMember::absentUntil)
                .containsExactly(List.of(), null, null);
    }

    @Test
    void rolesAreGivenAnewAsAWhole() {
        var account = StaffAccount.enrol(DETAILS, AT);
        var both = Set.of(GrantedRole.of(Role.FINANCE, BREMEN), GrantedRole.systemAdministrator());
        account.give(both);
        assertThat(account.roles()).isEqualTo(both);

        account.give(Set.of(GrantedRole.of(Role.FINANCE, BREMEN)));

        assertThat(account.roles()).containsExactly(GrantedRole.of(Role.FINANCE, BREMEN));
    }

    @Test
    void anAccountSaysHowThePersonIsReached() {
        var account = StaffAccount.enrol(DETAILS, AT);
        assertThat(account.details()).isEqualTo(DETAILS);
        var moved = new StaffDetails("Jana W. Ott", new EmailAddress("ott@stadt.example"), null, null);

        account.correct(moved);

        assertThat(account.details()).isEqualTo(moved);
        assertThat(account.email()).isEqualTo("ott@stadt.example");
        assertThat(account.name()).isEqualTo("Jana W. Ott");
        assertThat(account.member(Set.of()))
                .extracting(
                        StaffMember::id,
                        StaffMember::name,
                        StaffMember::email,
                        StaffMember::phone,
                        StaffMember::room,
                        StaffMember::state)
                .containsExactly(
                        account.id(), "Jana W. Ott", "ott@stadt.example", null, null, StaffMember.State.ACTIVE);
        Identities.areTwo(account, StaffAccount.enrol(DETAILS, AT));
    }

    @Test
    void aNameIsNeededAndNothingIsEndless() {
        var email = new EmailAddress("jana@stadt.example");
        refuses("staff.name", () -> new StaffDetails(" ", email, null, null));
        refuses("staff.name", () -> new StaffDetails("W".repeat(201), email, null, null));
        refuses("staff.too-long", () -> new StaffDetails("Jana", email, "1".repeat(61), null));
        refuses("staff.too-long", () -> new StaffDetails("Jana", email, null, "1".repeat(61)));

        var longest = new StaffDetails("W".repeat(200), email, "1".repeat(60), " ");
        assertThat(longest.name()).hasSize(200);
        assertThat(longest.phone()).hasSize(60);
        assertThat(longest.room()).isNull();
        assertThat(new StaffDetails(" Jana\nWittmer ", email, " 0421\t1 ", null))
                .isEqualTo(new StaffDetails("Jana Wittmer", email, "0421 1", null));
    }

    @Test
    void aRoleCountsInItsFundAndWhileTheAccountIsOpen() {
        var person = member(StaffMember.State.ACTIVE, GrantedRole.of(Role.FINANCE, BREMEN));

        assertThat(person.has(BREMEN, Role.FINANCE)).isTrue();
        assertThat(person.has(BREMEN, Role.AUDITOR, Role.FINANCE)).isTrue();
        assertThat(person.has(BREMEN, Role.AUDITOR)).isFalse();
        assertThat(person.has(MANNHEIM, Role.FINANCE)).isFalse();
        assertThat(person.hasAnywhere(Role.FINANCE)).isTrue();
        assertThat(person.hasAnywhere(Role.AUDITOR)).isFalse();
        assertThat(person.funds()).containsExactly(BREMEN);
        assertThat(person.funds(Role.FINANCE)).containsExactly(BREMEN);
        assertThat(person.funds(Role.AUDITOR)).isEmpty();
        assertThat(person.actor()).isEqualTo(person.id().actor());
        var shut = member(StaffMember.State.DISABLED, GrantedRole.of(Role.FINANCE, BREMEN));
        assertThat(shut.has(BREMEN, Role.FINANCE)).isFalse();
        assertThat(shut.hasAnywhere(Role.FINANCE)).isFalse();
        assertThat(shut.funds()).isEmpty();
    }

    @Test
    void theSystemAdministrationHasNoFund() {
        var person = member(StaffMember.State.ACTIVE, GrantedRole.systemAdministrator());

        assertThat(person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR)).isTrue();
        assertThat(person.has(BREMEN, Role.SYSTEM_ADMINISTRATOR)).isFalse();
        assertThat(person.funds()).isEmpty();
        assertThat(GrantedRole.systemAdministrator()).hasToString("SYSTEM_ADMINISTRATOR");
        assertThat(GrantedRole.of(Role.FINANCE, BREMEN)).hasToString("FINANCE@bremen-stadtteilfonds");
        assertThatThrownBy(() -> GrantedRole.of(Role.SYSTEM_ADMINISTRATOR, BREMEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrantedRole(Role.FINANCE, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLentCountsLikeOnesOwn() {
        var person = new StaffMember(
                new StaffId(UUID.randomUUID()),
                "Jana",
                "jana@stadt.example",
                null,
                null,
                StaffMember.State.ACTIVE,
                Set.of(),
                Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)),
                List.of(),
                null,
                null);

        assertThat(person.has(BREMEN, Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void aCodeIsRightOnceInItsBrowserForTenMinutes() {
        var code = code();
        assertThat(code.isOpen(SignInCode.Purpose.APPLICANT, AT)).isFalse();
        assertThat(code.isRight("other", "123456")).isFalse();
        assertThat(code.isOpen(SignInCode.Purpose.STAFF, AT.plus(Duration.ofMinutes(10))))
                .isFalse();
        assertThat(code.isOpen(
                        SignInCode.Purpose.STAFF,
                        AT.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isTrue();
        assertThat(code.isRight("browser", "123456")).isTrue();

        code.use(AT);

        assertThat(code.isOpen(SignInCode.Purpose.STAFF, AT)).isFalse();
    }

    @Test
    void aCodeIsGuessedFiveTimesAtMost() {
        var code = code();
        for (var i = 1; i <= 5; i++) {
            assertThat(code.hasTriesLeft()).isTrue();
            assertThat(code.isRight("browser", "000000")).isFalse();
        }
        assertThat(code.hasTriesLeft()).isFalse();
        assertThat(code.isRight("browser", "123456")).isFalse();
        var fifth = code();
        for (var i = 1; i <= 4; i++) {
            fifth.isRight("browser", "000000");
        }
        assertThat(fifth.isRight("browser", "123456")).isTrue();
    }

    @Test
    void aCodeBelongsToAnAddressAndPerhapsToAColleague() {
        var staff = new StaffId(UUID.randomUUID());
        var code = new SignInCode(SignInCode.Purpose.STAFF, CHALLENGE, staff, "123456", false, AT);

        assertThat(code.email()).isEqualTo(new EmailAddress("jana@stadt.example"));
        assertThat(code.staff()).isEqualTo(staff);
        assertThat(code().staff()).isNull();
        assertThat(code.id()).isNotNull();
        Identities.areTwo(code, code());
    }

    @Test
    void anInvitationIsGoodForAWeekAndOnce() {
        var staff = new StaffId(UUID.randomUUID());
        var invitation = new StaffInvitation(staff, StaffInvitation.Purpose.INVITATION, "hash", AT);
        assertThat(invitation.staff()).isEqualTo(staff);
        assertThat(invitation.id()).isNotNull();
        assertThat(invitation.isUsable(
                        StaffInvitation.Purpose.INVITATION,
                        AT.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(invitation.isUsable(StaffInvitation.Purpose.INVITATION, AT.plus(Duration.ofDays(7))))
                .isFalse();

        invitation.use(AT);

        assertThat(invitation.isUsable(StaffInvitation.Purpose.INVITATION, AT)).isFalse();
        Identities.areTwo(invitation, new StaffInvitation(staff, StaffInvitation.Purpose.INVITATION, "hash", AT));
    }

    @Test
    void anApplicantIsHerAddress() {
        var login = new ApplicantLogin(new EmailAddress("ada@example.org"), AT);
        assertThat(login.account()).isEqualTo(new ApplicantAccount(login.id(), "ada@example.org", AT));

        login.correctAddress(new EmailAddress("eva@example.org"));
        login.signedIn(AT.plusSeconds(1));

        assertThat(login.email()).isEqualTo("eva@example.org");
        assertThat(login.account().email()).isEqualTo("eva@example.org");
        Identities.areTwo(login, new ApplicantLogin(new EmailAddress("eva@example.org"), AT));
    }

    @Test
    void nobodyIsTakenForSomebodyOfAnotherKind() {
        var id = UUID.randomUUID();
        assertThat(StaffId.of(Actor.staff(id.toString())))
                .isEqualTo(new StaffId(id))
                .hasToString(id.toString());
        assertThat(ApplicantId.of(Actor.applicant(id.toString())))
                .isEqualTo(new ApplicantId(id))
                .hasToString(id.toString());
        assertThat(new StaffId(id).actor()).isEqualTo(Actor.staff(id.toString()));
        assertThat(new ApplicantId(id).actor()).isEqualTo(Actor.applicant(id.toString()));
        assertThatThrownBy(() -> StaffId.of(Actor.applicant(id.toString()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ApplicantId.of(Actor.staff(id.toString()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> StaffId.parse("kein")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ApplicantId.parse("kein")).isInstanceOf(NotFoundException.class);
    }

    private static SignInCode code() {
        return new SignInCode(SignInCode.Purpose.STAFF, CHALLENGE, null, "123456", false, AT);
    }

    private static StaffMember member(StaffMember.State state, GrantedRole role) {
        return new StaffMember(
                new StaffId(UUID.randomUUID()),
                "Jana",
                "jana@stadt.example",
                null,
                null,
                state,
                Set.of(role),
                Set.of(),
                List.of(),
                null,
                null);
    }
}
