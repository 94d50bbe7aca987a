package de.foerdertopf.identity;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who acts for whom, and who gets whose cases. */
class PeopleRulesIT extends IntegrationTest {

    private static final String CHECK = "Rückruf unter der Nummer im Antrag";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private InviteStaff inviteStaff;

    @Autowired
    private NameStandIn nameStandIn;

    @Autowired
    private Staff staff;

    @Autowired
    private OpenApplicantAccount openAccount;

    @Autowired
    private CorrectApplicantAddress correctAddress;

    @Autowired
    private ApplicantAccounts accounts;

    @Test
    void onlyWhoCanSignInStandsIn() {
        var absent = enrolled();
        var invited = inviteStaff.invite(
                new InviteStaff.Command(new StaffDetails("Neu", address(), null, null), Set.of(role()), Actor.SYSTEM));
        var today = HouseTime.today(clock);

        refuses("staff.stand-in-not-active", () -> standIn(absent, invited, today));
        assertThat(staff.require(absent).standIns()).isEmpty();

        var active = enrolled();
        standIn(absent, active, today);
        assertThat(staff.require(absent).standIns()).containsExactly(active);
    }

    @Test
    void anAddressIsCorrectedAfterARealCheckToOneThatIsFree() {
        var wrong = address();
        var applicant = openAccount.open(new OpenApplicantAccount.Command(wrong));
        var taken = address();
        openAccount.open(new OpenApplicantAccount.Command(taken));
        var right = address();
        var officer = enrolled().actor();

        refuses("applicant.address-check", () -> correct(wrong, right, "angerufen", officer));
        refuses("applicant.address-check", () -> correct(wrong, right, "W".repeat(501), officer));
        refuses("applicant.address-unknown", () -> correct(address(), right, CHECK, officer));
        refuses("applicant.address-taken", () -> correct(wrong, taken, CHECK, officer));
        correct(wrong, right, CHECK, officer);

        assertThat(accounts.require(applicant).email()).isEqualTo(right.value());
    }

    @Test
    void anotherFundsApplicantIsAnsweredLikeAnUnknownAddress() {
        var wrong = address();
        var applicant = openAccount.open(new OpenApplicantAccount.Command(wrong));
        new CaseOnItsWay(context)
                .submittedBy(
                        applicant.value(), ApplicationFixture.anApplication().inMannheim());
        var right = address();

        refuses(
                "applicant.address-unknown",
                () -> correct(wrong, right, CHECK, enrolled().actor()));

        assertThat(accounts.require(applicant).email()).isEqualTo(wrong.value());
        var theirs = enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails("Jana", address(), null, null),
                Set.of(GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.MANNHEIM)),
                Actor.SYSTEM));
        correct(wrong, right, CHECK, theirs.actor());
        assertThat(accounts.require(applicant).email()).isEqualTo(right.value());
    }

    private void standIn(StaffId absent, StaffId standIn, LocalDate today) {
        nameStandIn.name(
                new NameStandIn.Command(absent, List.of(standIn), new DateRange(today, today), absent.actor()));
    }

    private void correct(EmailAddress wrong, EmailAddress right, String check, Actor by) {
        correctAddress.correct(new CorrectApplicantAddress.Command(wrong, right, check, by));
    }

    private StaffId enrolled() {
        return enrolStaff.enrol(
                new EnrolStaff.Command(new StaffDetails("Jana", address(), null, null), Set.of(role()), Actor.SYSTEM));
    }

    private static GrantedRole role() {
        return GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN);
    }

    private static EmailAddress address() {
        return new EmailAddress("person." + UUID.randomUUID() + "@example.org");
    }
}
