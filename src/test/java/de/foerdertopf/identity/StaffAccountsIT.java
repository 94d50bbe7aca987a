package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class StaffAccountsIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    private static final FundCode MANNHEIM = new FundCode("mannheim-fluechtlingsfonds");
    private static final String PASSWORD = "Kuchen Regen Laterne";

    @Autowired
    private InviteStaff inviteStaff;

    @Autowired
    private InviteStaffAgain inviteStaffAgain;

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private AcceptInvitation acceptInvitation;

    @Autowired
    private ChangeStaffRoles changeRoles;

    @Autowired
    private DisableStaff disableStaff;

    @Autowired
    private CorrectStaffDetails correctDetails;

    @Autowired
    private NameStandIn nameStandIn;

    @Autowired
    private RequestStaffCode requestCode;

    @Autowired
    private RedeemStaffCode redeemCode;

    @Autowired
    private RecogniseStaff recogniseStaff;

    @Autowired
    private RequestNewPassword requestNewPassword;

    @Autowired
    private SetNewPassword setNewPassword;

    @Autowired
    private ChangePassword changePassword;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Staff staff;

    @Autowired
    private CaseAccess access;

    @Autowired
    private SentMails mails;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private final EmailAddress email = new EmailAddress("jana." + UUID.randomUUID() + "@stadt.example");

    private static StaffDetails details(EmailAddress email) {
        return new StaffDetails("Jana Wittmer", email, "0421 999 01 17", "214");
    }

    private StaffId invited(GrantedRole... roles) {
        return inviteStaff.invite(new InviteStaff.Command(details(email), Set.of(roles), Actor.SYSTEM));
    }

    private StaffId enrolled(GrantedRole... roles) {
        return enrolStaff.enrol(new EnrolStaff.Command(
                details(new EmailAddress(UUID.randomUUID() + "@stadt.example")), Set.of(roles), Actor.SYSTEM));
    }

    private String newestMail(EmailAddress to) {
        var all = mails.to(to.value());
        return Objects.requireNonNull(all.get(all.size() - 1).body());
    }

    private String token() {
        var link = Pattern.compile("/anmelden/einladung/([\\w-]{43})").matcher(newestMail(email));
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    private String code() {
        var code = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE).matcher(newestMail(email));
        assertThat(code.find()).isTrue();
        return Objects.requireNonNull(code.group(1));
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private StaffId active(GrantedRole... roles) {
        var id = invited(roles);
        acceptInvitation.accept(new AcceptInvitation.Command(token(), PASSWORD));
        return id;
    }

    private SignInChallenge challenge() {
        return requestCode
                .request(new RequestStaffCode.Command(email, PASSWORD, new SignInOrigin("10.1.0.1", null), null))
                .orElseThrow();
    }

    @Test
    void invitesAndLetsThePersonSetAPassword() {
        var id = invited(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        assertThat(staff.require(id).state()).isEqualTo(StaffMember.State.INVITED);
        assertThat(staff.require(id).has(BREMEN, Role.ADMINISTRATOR)).isFalse();

        acceptInvitation.accept(new AcceptInvitation.Command(token(), PASSWORD));

        assertThat(staff.require(id).has(BREMEN, Role.ADMINISTRATOR)).isTrue();
        assertThat(staff.require(id).has(MANNHEIM, Role.ADMINISTRATOR)).isFalse();
        assertThat(trail.of("user:" + id)).extracting("event").containsExactly("StaffInvited", "InvitationAccepted");
    }

    @Test
    void lookingAtAnInvitationDoesNotUseItUp() {
        invited(GrantedRole.of(Role.FINANCE, BREMEN));
        var token = token();

        for (int i = 0; i < 3; i++) {
            assertThat(invitations.invited(token)).isPresent();
        }

        acceptInvitation.accept(new AcceptInvitation.Command(token, PASSWORD));
        assertThat(invitations.invited(token)).isEmpty();
        assertRefused(
                "invitation.used",
                () -> acceptInvitation.accept(new AcceptInvitation.Command(token, "Noch ein Passwort hier")));
    }

    @Test
    void keepsNeitherLinkNorPassword() {
        invited(GrantedRole.of(Role.FINANCE, BREMEN));
        var token = token();
        acceptInvitation.accept(new AcceptInvitation.Command(token, PASSWORD));

        assertThat(sql.queryForList("select token_hash from foerdertopf.staff_invitation", String.class))
                .doesNotContain(token);
        assertThat(sql.queryForObject(
                        "select password_hash from foerdertopf.staff_account where email = ?",
                        String.class,
                        email.value()))
                .startsWith("{bcrypt}");
    }

    @Test
    void aLinkExpires() {
        invited(GrantedRole.of(Role.FINANCE, BREMEN));
        var token = token();
        clock.moveBy(Duration.ofDays(7));

        assertThat(invitations.invited(token)).isEmpty();
        assertRefused("invitation.used", () -> acceptInvitation.accept(new AcceptInvitation.Command(token, PASSWORD)));
    }

    @Test
    void aNewLinkReplacesTheOldOneAndThePassword() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));

        inviteStaffAgain.invite(new InviteStaffAgain.Command(id, Actor.SYSTEM));

        assertThat(requestCode.request(
                        new RequestStaffCode.Command(email, PASSWORD, new SignInOrigin("10.1.0.2", null), null)))
                .isEmpty();
        acceptInvitation.accept(new AcceptInvitation.Command(token(), "Laterne Kuchen Regen"));
        assertThat(staff.require(id).isActive()).isTrue();
    }

    @Test
    void signsInByPasswordAndMailedCode() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));
        var challenge = challenge();

        var result =
                redeemCode.redeem(new RedeemStaffCode.Command(challenge, code(), new SignInOrigin("10.1.0.1", null)));

        assertThat(result.outcome()).isEqualTo(CodeOutcome.RIGHT);
        assertThat(result.staff()).isEqualTo(id);
        assertThat(trail.of("user:" + id)).extracting("event").contains("StaffSignedIn");
    }

    @Test
    void mailsNoCodeForAWrongPassword() {
        active(GrantedRole.of(Role.FINANCE, BREMEN));
        var before = mails.to(email.value()).size();

        assertThat(requestCode.request(new RequestStaffCode.Command(
                        email, "Falsches Passwort", new SignInOrigin("10.1.0.3", null), null)))
                .isEmpty();
        assertThat(mails.to(email.value())).hasSize(before);
    }

    @Test
    void aDisabledPersonCannotFinishHerSignIn() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));
        var challenge = challenge();
        disableStaff.disable(new DisableStaff.Command(id, Actor.SYSTEM));

        assertThat(redeemCode
                        .redeem(new RedeemStaffCode.Command(challenge, code(), new SignInOrigin("10.1.0.1", null)))
                        .staff())
                .isNull();
        assertThat(recogniseStaff.recognise(new RecogniseStaff.Command(email, RecogniseStaff.Way.OIDC)))
                .isEmpty();
    }

    @Test
    void recognisesOnlyInvitedPeople() {
        var id = invited(GrantedRole.of(Role.FINANCE, BREMEN));

        assertThat(recogniseStaff.recognise(new RecogniseStaff.Command(email, RecogniseStaff.Way.OIDC)))
                .contains(id);
        assertThat(staff.require(id).isActive()).isTrue();
        assertThat(recogniseStaff.recognise(new RecogniseStaff.Command(
                        new EmailAddress(UUID.randomUUID() + "@stadt.example"), RecogniseStaff.Way.OIDC)))
                .isEmpty();
    }

    @Test
    void oneAddressIsOnePerson() {
        invited(GrantedRole.of(Role.FINANCE, BREMEN));

        assertRefused("staff.email-taken", () -> invited(GrantedRole.of(Role.AUDITOR, BREMEN)));
        assertRefused(
                "staff.no-role",
                () -> inviteStaff.invite(new InviteStaff.Command(
                        details(new EmailAddress("new@stadt.example")), Set.of(), Actor.SYSTEM)));
    }

    @Test
    void aFundsAdministrationGivesRolesInItsFundOnly() {
        var administrator = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)).actor();
        var colleague = enrolled(GrantedRole.of(Role.COMMITTEE, BREMEN), GrantedRole.of(Role.FINANCE, MANNHEIM));

        changeRoles.change(new ChangeStaffRoles.Command(
                colleague,
                Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN), GrantedRole.of(Role.FINANCE, MANNHEIM)),
                administrator));
        assertThat(staff.require(colleague).has(BREMEN, Role.COUNSELLOR)).isTrue();
        assertThat(staff.require(colleague).has(BREMEN, Role.COMMITTEE)).isFalse();

        assertRefused(
                "staff.not-your-fund",
                () -> changeRoles.change(new ChangeStaffRoles.Command(
                        colleague, Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN)), administrator)));
        assertRefused(
                "staff.not-your-fund",
                () -> changeRoles.change(new ChangeStaffRoles.Command(
                        colleague, Set.of(GrantedRole.systemAdministrator()), administrator)));
        assertRefused(
                "staff.not-your-fund", () -> disableStaff.disable(new DisableStaff.Command(colleague, administrator)));
        var finance = enrolled(GrantedRole.of(Role.FINANCE, BREMEN)).actor();
        assertThatThrownBy(() -> changeRoles.change(new ChangeStaffRoles.Command(colleague, Set.of(), finance)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void rolesByWhichMoneyMovesComeFromTheSystemAdministrationOnly() {
        var fundsOwn = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)).actor();
        var house = enrolled(GrantedRole.systemAdministrator()).actor();
        var colleague = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        for (var role : new Role[] {Role.FINANCE, Role.AUTHORIZER}) {
            var wanted = Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN), GrantedRole.of(role, BREMEN));

            assertRefused(
                    "staff.house-only",
                    () -> changeRoles.change(new ChangeStaffRoles.Command(colleague, wanted, fundsOwn)));
            assertRefused(
                    "staff.house-only",
                    () -> inviteStaff.invite(new InviteStaff.Command(
                            details(new EmailAddress(UUID.randomUUID() + "@stadt.example")), wanted, fundsOwn)));
            changeRoles.change(new ChangeStaffRoles.Command(colleague, wanted, house));
            assertThat(staff.require(colleague).has(BREMEN, role)).isTrue();
            assertRefused(
                    "staff.house-only",
                    () -> changeRoles.change(new ChangeStaffRoles.Command(
                            colleague, Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN)), fundsOwn)));
        }
    }

    @Test
    void nobodyGivesRolesToHerself() {
        var house = enrolled(GrantedRole.systemAdministrator());
        var fundsOwn = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var authorizer = enrolled(GrantedRole.of(Role.AUTHORIZER, BREMEN));
        var today = HouseTime.today(clock);

        assertRefused(
                "staff.own-roles",
                () -> changeRoles.change(new ChangeStaffRoles.Command(
                        house,
                        Set.of(GrantedRole.systemAdministrator(), GrantedRole.of(Role.FINANCE, BREMEN)),
                        house.actor())));
        assertRefused(
                "staff.own-roles",
                () -> changeRoles.change(new ChangeStaffRoles.Command(
                        fundsOwn,
                        Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.AUDITOR, BREMEN)),
                        fundsOwn.actor())));
        assertRefused(
                "staff.own-roles",
                () -> nameStandIn.name(new NameStandIn.Command(
                        authorizer, List.of(house), new DateRange(today, today), house.actor())));
        changeRoles.change(new ChangeStaffRoles.Command(
                fundsOwn,
                Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN)),
                enrolled(GrantedRole.systemAdministrator()).actor()));
        assertThat(staff.require(fundsOwn).has(BREMEN, Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void whereTheCityWantsItSoAdministratorAndAuthorizerAreTwoPeople() {
        var house = enrolled(GrantedRole.systemAdministrator()).actor();
        var administrator = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var authorizer = enrolled(GrantedRole.of(Role.AUTHORIZER, BREMEN));
        var both = Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.AUTHORIZER, BREMEN));
        var today = HouseTime.today(clock);

        assertRefused(
                "staff.duties-apart",
                () -> changeRoles.change(new ChangeStaffRoles.Command(administrator, both, house)));
        assertRefused(
                "staff.duties-apart", () -> inviteStaff.invite(new InviteStaff.Command(details(email), both, house)));
        assertRefused(
                "staff.duties-apart",
                () -> nameStandIn.name(new NameStandIn.Command(
                        authorizer, List.of(administrator), new DateRange(today, today), authorizer.actor())));
        changeRoles.change(new ChangeStaffRoles.Command(
                administrator,
                Set.of(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.AUTHORIZER, MANNHEIM)),
                house));
        var already = enrolled(both.toArray(GrantedRole[]::new));
        changeRoles.change(new ChangeStaffRoles.Command(
                already,
                Set.of(
                        GrantedRole.of(Role.ADMINISTRATOR, BREMEN),
                        GrantedRole.of(Role.AUTHORIZER, BREMEN),
                        GrantedRole.of(Role.COUNSELLOR, BREMEN)),
                house));
        assertThat(staff.require(already).has(BREMEN, Role.COUNSELLOR)).isTrue();
        assertThat(new Duties(true).tooMuchInOneHand(both)).isEmpty();
        assertThat(new Duties(false).tooMuchInOneHand(both)).containsExactly(BREMEN);
    }

    @Test
    void onlyTheSystemAdministrationHandsAnAccountOver() {
        var fundsOwn = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)).actor();
        var house = enrolled(GrantedRole.systemAdministrator()).actor();
        var id = active(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var elsewhere = new EmailAddress("neu." + email.value());

        assertRefused(
                "staff.reset-house-only", () -> inviteStaffAgain.invite(new InviteStaffAgain.Command(id, fundsOwn)));
        assertRefused(
                "staff.reset-house-only",
                () -> correctDetails.correct(new CorrectStaffDetails.Command(id, details(elsewhere), fundsOwn)));
        correctDetails.correct(
                new CorrectStaffDetails.Command(id, new StaffDetails("Jana Wittmer", email, "0421 3", "7"), fundsOwn));
        assertThat(staff.require(id).email()).isEqualTo(email.value());

        correctDetails.correct(new CorrectStaffDetails.Command(id, details(elsewhere), house));
        assertThat(mails.to(email.value())).extracting("template").contains("staff-address-old");
        assertThat(mails.to(elsewhere.value())).extracting("template").containsExactly("staff-address-new");
    }

    @Test
    void theFirstLinkMayBeSentAgainByTheFundsOwnAdministration() {
        var fundsOwn = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN)).actor();
        var id = invited(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var first = token();

        inviteStaffAgain.invite(new InviteStaffAgain.Command(id, fundsOwn));

        assertThat(invitations.invited(first)).isEmpty();
        assertThat(invitations.invited(token())).isPresent();
    }

    @Test
    void whatWasSentToAnOldAddressOpensNothing() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));
        var challenge = challenge();
        var code = code();
        requestNewPassword.request(new RequestNewPassword.Command(email, new SignInOrigin("10.1.0.9", null)));
        var link = newPasswordToken();

        correctDetails.correct(
                new CorrectStaffDetails.Command(id, details(new EmailAddress("neu." + email.value())), Actor.SYSTEM));

        assertThat(redeemCode
                        .redeem(new RedeemStaffCode.Command(challenge, code, new SignInOrigin("10.1.0.1", null)))
                        .staff())
                .isNull();
        assertThat(invitations.forgetful(link)).isEmpty();
    }

    @Test
    void aForgottenPasswordIsReplacedByAMailedLinkOnce() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));
        var from = new SignInOrigin("10.1.0.4", null);
        requestNewPassword.request(new RequestNewPassword.Command(email, from));
        var link = newPasswordToken();
        assertThat(requestCode.request(new RequestStaffCode.Command(email, PASSWORD, from, null)))
                .isPresent();
        assertThat(invitations.invited(link)).isEmpty();
        assertRefused(
                "invitation.used",
                () -> acceptInvitation.accept(new AcceptInvitation.Command(link, "Laterne Regen Ofen")));

        assertRefused("password.short", () -> setNewPassword.set(new SetNewPassword.Command(link, "kurz")));
        assertThat(setNewPassword.set(new SetNewPassword.Command(link, "Laterne Regen Ofen")))
                .isEqualTo(id);

        assertRefused(
                "invitation.used", () -> setNewPassword.set(new SetNewPassword.Command(link, "Ofen Laterne Regen")));
        assertThat(requestCode.request(new RequestStaffCode.Command(email, PASSWORD, from, null)))
                .isEmpty();
        assertThat(requestCode.request(new RequestStaffCode.Command(email, "Laterne Regen Ofen", from, null)))
                .isPresent();
        assertThat(mails.to(email.value())).extracting("template").contains("staff-password-changed");
        assertThat(trail.of("user:" + id)).extracting("event").contains("PasswordChanged");
    }

    @Test
    void aLinkForANewPasswordEndsAfterAnHour() {
        active(GrantedRole.of(Role.FINANCE, BREMEN));
        requestNewPassword.request(new RequestNewPassword.Command(email, new SignInOrigin("10.1.0.5", null)));
        var link = newPasswordToken();
        clock.moveBy(Duration.ofHours(1));

        assertRefused(
                "invitation.used", () -> setNewPassword.set(new SetNewPassword.Command(link, "Laterne Regen Ofen")));
    }

    @Test
    void noLinkGoesToStrangersAndDisabledPeople() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));
        disableStaff.disable(new DisableStaff.Command(id, Actor.SYSTEM));
        var before = mails.to(email.value()).size();
        var stranger = new EmailAddress("x." + email.value());

        requestNewPassword.request(new RequestNewPassword.Command(email, new SignInOrigin("10.1.0.6", null)));
        requestNewPassword.request(new RequestNewPassword.Command(stranger, new SignInOrigin("10.1.0.6", null)));

        assertThat(mails.to(email.value())).hasSize(before);
        assertThat(mails.to(stranger.value())).isEmpty();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        var id = active(GrantedRole.of(Role.FINANCE, BREMEN));
        var from = new SignInOrigin("10.1.0.7", null);

        assertRefused(
                "password.not-the-old",
                () -> changePassword.change(
                        new ChangePassword.Command(id.actor(), "Falsches Passwort", "Laterne Regen Ofen", from)));
        assertRefused(
                "password.guessed",
                () -> changePassword.change(new ChangePassword.Command(id.actor(), PASSWORD, "Sunshine2026!", from)));
        changePassword.change(new ChangePassword.Command(id.actor(), PASSWORD, "Laterne Regen Ofen", from));

        assertThat(requestCode.request(new RequestStaffCode.Command(email, "Laterne Regen Ofen", from, null)))
                .isPresent();
        var withoutPassword = enrolled(GrantedRole.of(Role.FINANCE, BREMEN));
        assertRefused(
                "password.none",
                () -> changePassword.change(
                        new ChangePassword.Command(withoutPassword.actor(), "", "Laterne Regen Ofen", from)));
    }

    private String newPasswordToken() {
        var link = Pattern.compile("/anmelden/neues-passwort/([\\w-]{43})").matcher(newestMail(email));
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    @Test
    void nobodyShutsTheOwnAccountOrTheLastAdministrators() {
        var administrator = enrolled(GrantedRole.systemAdministrator());
        var another = enrolled(GrantedRole.systemAdministrator());

        assertRefused(
                "staff.yourself",
                () -> disableStaff.disable(new DisableStaff.Command(administrator, administrator.actor())));

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.update(
                    "update foerdertopf.staff_account set state = 'DISABLED' where id not in (?, ?)",
                    administrator.value(),
                    another.value());
            disableStaff.disable(new DisableStaff.Command(another, administrator.actor()));
            assertRefused(
                    "staff.last-administrator",
                    () -> disableStaff.disable(new DisableStaff.Command(administrator, Actor.SYSTEM)));
            assertRefused(
                    "staff.last-administrator",
                    () -> changeRoles.change(new ChangeStaffRoles.Command(administrator, Set.of(), Actor.SYSTEM)));
        });
    }

    @Test
    void aStandInActsOnlyWhileThePersonIsAway() {
        var absent = enrolled(GrantedRole.of(Role.AUTHORIZER, BREMEN), GrantedRole.systemAdministrator());
        var standIn = enrolled(GrantedRole.of(Role.FINANCE, BREMEN));
        var today = HouseTime.today(clock);

        nameStandIn.name(new NameStandIn.Command(
                absent, List.of(standIn), new DateRange(today.plusDays(1), today.plusDays(2)), absent.actor()));
        assertThat(staff.require(standIn).has(BREMEN, Role.AUTHORIZER)).isFalse();
        clock.moveBy(Duration.ofDays(1));

        assertThat(staff.require(standIn).has(BREMEN, Role.AUTHORIZER)).isTrue();
        assertThat(staff.withRole(Role.AUTHORIZER, BREMEN))
                .extracting(StaffMember::id)
                .contains(standIn, absent);
        assertThat(staff.require(standIn).hasAnywhere(Role.SYSTEM_ADMINISTRATOR))
                .isFalse();
        clock.moveBy(Duration.ofDays(2));

        assertThat(staff.require(standIn).has(BREMEN, Role.AUTHORIZER)).isFalse();
        assertRefused("staff.own-stand-in", () -> named(absent, absent));
    }

    @Test
    void theSecondStandInActsWhereTheFirstIsAwayHerself() {
        var absent = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var first = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var second = enrolled(GrantedRole.of(Role.FINANCE, BREMEN));
        var today = HouseTime.today(clock);
        nameStandIn.name(new NameStandIn.Command(
                absent, List.of(first, second), new DateRange(today, today.plusDays(9)), absent.actor()));

        assertThat(staff.require(first).has(BREMEN, Role.ADMINISTRATOR)).isTrue();
        assertThat(staff.require(second).has(BREMEN, Role.ADMINISTRATOR)).isFalse();

        nameStandIn.name(new NameStandIn.Command(
                first, List.of(second), new DateRange(today, today.plusDays(9)), first.actor()));

        assertThat(staff.require(first).has(BREMEN, Role.ADMINISTRATOR)).isFalse();
        assertThat(staff.require(second).has(BREMEN, Role.ADMINISTRATOR)).isTrue();
        assertThat(staff.all().stream().filter(person -> person.id().equals(second)))
                .allMatch(person -> person.has(BREMEN, Role.ADMINISTRATOR));
    }

    @Test
    void aStandInHasRightsOnlyInFundsInWhichSheWorksHerself() {
        var absent = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN), GrantedRole.of(Role.ADMINISTRATOR, MANNHEIM));
        var standIn = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var today = HouseTime.today(clock);

        nameStandIn.name(
                new NameStandIn.Command(absent, List.of(standIn), new DateRange(today, today), absent.actor()));

        assertThat(staff.require(standIn).has(BREMEN, Role.ADMINISTRATOR)).isTrue();
        assertThat(staff.require(standIn).has(MANNHEIM, Role.ADMINISTRATOR)).isFalse();
        assertRefused(
                "staff.stand-in-other-fund",
                () -> named(
                        enrolled(GrantedRole.of(Role.FINANCE, BREMEN)),
                        enrolled(GrantedRole.of(Role.ADMINISTRATOR, MANNHEIM))));
        assertRefused(
                "staff.stand-in-other-fund",
                () -> named(
                        enrolled(GrantedRole.of(Role.FINANCE, BREMEN)),
                        enrolled(GrantedRole.of(Role.COMMITTEE, BREMEN))));
    }

    @Test
    void anAuditorStandsInForNobodyAndIsRepresentedByNobody() {
        var auditor = enrolled(GrantedRole.of(Role.AUDITOR, BREMEN), GrantedRole.of(Role.COUNSELLOR, MANNHEIM));
        var administrator = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var counsellor = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN), GrantedRole.of(Role.COUNSELLOR, MANNHEIM));
        var today = HouseTime.today(clock);

        assertRefused("staff.stand-in-auditor", () -> named(administrator, auditor));
        nameStandIn.name(
                new NameStandIn.Command(auditor, List.of(counsellor), new DateRange(today, today), auditor.actor()));

        assertThat(staff.require(counsellor).has(BREMEN, Role.AUDITOR)).isFalse();
    }

    @Test
    void whoBecomesAnAuditorNoLongerStandsIn() {
        var absent = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var standIn = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var today = HouseTime.today(clock);
        nameStandIn.name(
                new NameStandIn.Command(absent, List.of(standIn), new DateRange(today, today), absent.actor()));
        assertThat(staff.require(standIn).has(BREMEN, Role.ADMINISTRATOR)).isTrue();

        changeRoles.change(new ChangeStaffRoles.Command(
                standIn,
                Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN), GrantedRole.of(Role.AUDITOR, MANNHEIM)),
                Actor.SYSTEM));

        assertThat(staff.require(standIn).has(BREMEN, Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void twoStandInsAreTwoPeopleAndNotMore() {
        var absent = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var one = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var other = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var third = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));

        assertRefused("staff.stand-in-twice", () -> named(absent, one, one));
        assertRefused("staff.stand-ins", () -> named(absent, one, other, third));
        named(absent, one, other);

        assertThat(staff.require(absent).standIns()).containsExactly(one, other);
        assertThat(staff.require(absent).absentFrom()).isNull();
        assertThat(staff.require(one).has(BREMEN, Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void anAdministratorOfTheFundNamesTheStandInOfASickColleague() {
        var sick = enrolled(GrantedRole.of(Role.FINANCE, BREMEN));
        var standIn = enrolled(GrantedRole.of(Role.COUNSELLOR, BREMEN));
        var today = HouseTime.today(clock);
        var system = enrolled(GrantedRole.systemAdministrator());
        var stranger = enrolled(GrantedRole.of(Role.ADMINISTRATOR, MANNHEIM));

        assertRefused(
                "staff.not-your-fund",
                () -> nameStandIn.name(new NameStandIn.Command(
                        sick, List.of(standIn), new DateRange(today, today), stranger.actor())));
        nameStandIn.name(new NameStandIn.Command(sick, List.of(standIn), new DateRange(today, today), system.actor()));

        assertThat(staff.require(standIn).has(BREMEN, Role.FINANCE)).isTrue();
    }

    private void named(StaffId absent, StaffId... standIns) {
        nameStandIn.name(new NameStandIn.Command(absent, List.of(standIns), null, absent.actor()));
    }

    @Test
    void strangersLearnNotEvenThatACaseExists() {
        var administrator = enrolled(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        var auditor = enrolled(GrantedRole.of(Role.AUDITOR, BREMEN));
        var system = enrolled(GrantedRole.systemAdministrator());
        var applicant = new ApplicantId(UUID.randomUUID());

        assertThat(access.requireStaff(administrator.actor(), BREMEN, Role.ADMINISTRATOR)
                        .id())
                .isEqualTo(administrator);
        assertThat(access.requireReader(auditor.actor(), BREMEN).id()).isEqualTo(auditor);
        assertThat(access.requireOwner(applicant.actor(), applicant)).isEqualTo(applicant);
        for (ThrowingCallable stranger : java.util.List.<ThrowingCallable>of(
                () -> access.requireStaff(administrator.actor(), MANNHEIM, Role.ADMINISTRATOR),
                () -> access.requireStaff(auditor.actor(), BREMEN, Role.ADMINISTRATOR),
                () -> access.requireReader(system.actor(), BREMEN),
                () -> access.requireStaff(applicant.actor(), BREMEN, Role.ADMINISTRATOR),
                () -> access.requireStaff(Actor.SYSTEM, BREMEN, Role.ADMINISTRATOR),
                () -> access.requireOwner(new ApplicantId(UUID.randomUUID()).actor(), applicant),
                () -> access.requireOwner(administrator.actor(), applicant),
                () -> access.requireSystemAdministrator(administrator.actor()))) {
            assertThatThrownBy(stranger).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void correctsHowAColleagueIsReached() {
        var id = enrolled(GrantedRole.of(Role.FINANCE, BREMEN));

        correctDetails.correct(new CorrectStaffDetails.Command(
                id, new StaffDetails("Jana Wittmer-Çelik", email, null, "215"), Actor.SYSTEM));

        assertThat(staff.byEmail(email).orElseThrow().room()).isEqualTo("215");
        var change = trail.of("user:" + id).get(1);
        assertThat(change.values()).allMatch(value -> value.personal());
    }

    @Test
    void invitesTheFirstAdministratorOnce() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.update("delete from foerdertopf.staff_role where role = 'SYSTEM_ADMINISTRATOR'");

            var link = firstAdministrator.invite(email.value());
            assertThat(link).contains("/anmelden/einladung/");
            assertThat(firstAdministrator.invite(email.value())).isNull();
            assertThat(firstAdministrator.invite("other@stadt.example")).isNull();
            assertThat(firstAdministrator.invite("")).isNull();

            clock.moveBy(Duration.ofDays(8));
            assertThat(firstAdministrator.invite(email.value())).isNotNull().isNotEqualTo(link);
        });
    }
}
