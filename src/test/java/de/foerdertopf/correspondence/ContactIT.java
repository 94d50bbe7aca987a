package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.mail.RefusingSmtp;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Address, telephone and contact person can be corrected at any time; a second person looks only while money or letters are open. */
class ContactIT extends IntegrationTest {

    private static final Address ELSEWHERE = new Address("Neuer Weg 5", "28195", "Bremen");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Applications applications;

    @Autowired
    private Notices notices;

    @Autowired
    private CorrectContact correctContact;

    @Autowired
    private ContactChanges changes;

    @Autowired
    private List<SecondLooks> secondLooks;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private GreenMail greenMail;

    private CaseOnItsWay cases;
    private Actor second;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(house);
        second = house.getBean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                "Zweite Person", new EmailAddress(UUID.randomUUID() + "@example.org"), "0421 1", "1"),
                        Set.of(GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN)),
                        Actor.SYSTEM))
                .actor();
    }

    @AfterEach
    void theUsualServer() {
        sender.setPort(greenMail.getSmtp().getPort());
    }

    @Test
    void beforeTheDecisionItIsChangedAtOnceAndWrittenLettersStay() {
        var caseNumber = cases.submitted(anApplication());
        var letter = notices.of(caseNumber).get(0);
        var before = notices.letter(letter.id());

        assertThat(moves(caseNumber, cases.officer())).isFalse();

        assertThat(group(caseNumber).address()).isEqualTo(ELSEWHERE);
        assertThat(applications.require(caseNumber).recipient().address()).isEqualTo(ELSEWHERE);
        assertThat(notices.letter(letter.id())).isEqualTo(before);
    }

    @Test
    void whileMoneyIsOpenAnAddressWaitsForASecondPersonAndATelephoneDoesNot() {
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);

        assertThat(moves(caseNumber, cases.officer())).isTrue();

        assertThat(group(caseNumber).address()).isNotEqualTo(ELSEWHERE);
        var look = look(caseNumber);
        assertThat(look.firstPerson()).isEqualTo(cases.officer().id());
        assertThat(looks().maySign(look, cases.officer())).isFalse();
        assertThat(looks().maySign(look, second)).isTrue();
        assertThatThrownBy(() -> looks().sign(look.fund(), look.key(), look.seen(), cases.officer()))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.code()).isEqualTo("contact.same-person"));
        assertThatThrownBy(() -> looks().sign(look.fund(), look.key(), "something else", second))
                .isInstanceOf(StaleCaseException.class);

        looks().sign(look.fund(), look.key(), look.seen(), second);

        assertThat(group(caseNumber).address()).isEqualTo(ELSEWHERE);
        assertThat(changes.of(caseNumber)).isEmpty();
        assertThatThrownBy(() -> looks().sign(look.fund(), look.key(), look.seen(), second))
                .isInstanceOf(StaleCaseException.class);
        var now = group(caseNumber);
        assertThat(correct(
                        caseNumber,
                        new ContactDetails(Whose.GROUP, now.name(), now.email(), "0421 99", now.address()),
                        now,
                        cases.officer()))
                .isFalse();
        assertThat(group(caseNumber).phone()).isEqualTo("0421 99");
    }

    @Test
    void ofAGrantThatWasPaidInPartAndEndedNothingIsOpenOnceWhatWasClaimedIsBack() {
        var house = new PaidCase(this.house);
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);
        house.pay(caseNumber, Money.ofEuros(100));
        var ending = new EndingGrant(cases, caseNumber);
        ending.heard(100);
        ending.withdrawn(40);
        assertThat(moves(caseNumber, cases.officer()))
                .as("40 euros are claimed, and the letter is on its way")
                .isTrue();

        ending.repaid(40);
        ending.proved(60);
        lettersArrive(caseNumber);

        assertThat(moves(caseNumber, cases.officer())).isFalse();
        assertThat(group(caseNumber).address()).isEqualTo(ELSEWHERE);
    }

    @Test
    void ofAGrantThatWasGivenUpMoneyAtTheCashOfficeMayStillGoOut() {
        var house = new PaidCase(this.house);
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);
        var payment = house.ordered(caseNumber, Money.ofEuros(100));
        cases.bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, second));
        var closed = RunOf.these(
                cases::bean, ApplicationFixture.BREMEN, List.of(payment), house.payDay(payment), cases.officer());
        house.renounced(caseNumber);
        lettersArrive(caseNumber);
        assertThat(moves(caseNumber, cases.officer())).isTrue();

        cases.bean(CancelPaymentRun.class)
                .cancel(new CancelPaymentRun.Command(
                        closed.get(0), "Die Kasse hat sie nicht bezahlt.", cases.officer()));
        cases.jobs();
        lettersArrive(caseNumber);

        assertThat(moves(caseNumber, cases.officer())).isFalse();
    }

    private void lettersArrive(CaseNumber caseNumber) {
        house.getBean(SendMails.class).sendDue();
        cases.jobs();
        assertThat(notices.isAnyOpen(caseNumber)).isFalse();
    }

    @Test
    void theGroupIsTheFirstPersonOfItsOwnCorrectionAndALaterOneReplacesIt() {
        var person = UUID.randomUUID();
        var caseNumber = cases.submittedBy(person, anApplication());
        cases.approve(caseNumber);
        cases.sent(caseNumber);
        var group = Actor.applicant(person.toString());
        moves(caseNumber, group);
        var first = look(caseNumber);

        var now = group(caseNumber);
        correct(
                caseNumber,
                new ContactDetails(Whose.GROUP, "Neue Person", now.email(), now.phone(), ELSEWHERE),
                now,
                group);

        assertThat(changes.of(caseNumber)).hasSize(1);
        assertThatThrownBy(() -> looks().sign(first.fund(), first.key(), first.seen(), second))
                .isInstanceOf(StaleCaseException.class);
        house.getBean(RefuseContact.class)
                .refuse(new RefuseContact.Command(
                        UUID.fromString(look(caseNumber).key()),
                        look(caseNumber).seen(),
                        "",
                        second));
        assertThat(changes.of(caseNumber)).isEmpty();
        assertThat(group(caseNumber)).isEqualTo(now);
    }

    @Test
    void whoSawSomethingElseIsAskedAgain() {
        var caseNumber = cases.submitted(anApplication());
        var shown = group(caseNumber);
        moves(caseNumber, cases.officer());

        assertThatThrownBy(() -> correct(
                        caseNumber,
                        new ContactDetails(Whose.GROUP, shown.name(), shown.email(), "0421 5", shown.address()),
                        shown,
                        second))
                .hasMessageContaining("contact.changed-meanwhile");
    }

    @Test
    void whoGetsTheMoneyDoesNotChangeByACorrectionOfTheContact() {
        var caseNumber = cases.submitted(anApplication().of(ApplicantType.NATURAL_PERSON, LegalForm.NATURAL_PERSON));
        var now = group(caseNumber);

        assertThatThrownBy(() -> correct(
                        caseNumber,
                        new ContactDetails(Whose.GROUP, "Ganz Anders", now.email(), now.phone(), now.address()),
                        now,
                        cases.officer()))
                .hasMessageContaining("contact.recipient-name");
    }

    @Test
    void aNoticeWhoseMailWasRefusedGoesOutAgainToTheNewAddressWithANewPeriod() {
        var caseNumber = cases.submitted(anApplication().email("refused." + UUID.randomUUID() + "@example.org"));
        house.getBean(SendMails.class).sendDue();
        cases.approve(caseNumber);
        house.getBean(IssueNotice.class).issue(new IssueNotice.Command(caseNumber, null, cases.officer()));
        cases.engine();
        try (var server = RefusingSmtp.start()) {
            sender.setPort(server.port());
            house.getBean(SendMails.class).sendDue();
        }
        sender.setPort(greenMail.getSmtp().getPort());
        cases.engine();
        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.NOT_DELIVERED);
        var frozen = notices.letter(notice(caseNumber).id());
        clock.moveByDays(2);
        var now = group(caseNumber);
        var right = "right." + UUID.randomUUID() + "@example.org";

        correct(
                caseNumber,
                new ContactDetails(Whose.GROUP, now.name(), right, now.phone(), now.address()),
                now,
                cases.officer());
        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.NOT_DELIVERED);
        var look = look(caseNumber);
        looks().sign(look.fund(), look.key(), look.seen(), second);
        cases.engine();
        house.getBean(SendMails.class).sendDue();
        cases.engine();

        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENT);
        assertThat(notice(caseNumber).leftOn()).isEqualTo(HouseTime.today(clock));
        assertThat(notices.letter(notice(caseNumber).id())).isEqualTo(frozen);
        assertThat(house.getBean(SentMails.class).to(right))
                .anySatisfy(mail -> assertThat(mail.template()).isEqualTo("notice-sent"));
    }

    @Test
    void aLetterOnPaperGetsASheetWithTheNewAddressAndStaysAsItIs() throws IOException {
        var caseNumber = cases.approved(anApplication().byLetter());
        cases.sent(caseNumber);
        var sheet = house.getBean(CoverSheet.class);
        assertThat(sheet.isNeeded(notice(caseNumber).id())).isFalse();
        assertThat(sheet.of(notice(caseNumber).id(), cases.officer())).isEmpty();

        moves(caseNumber, cases.officer());
        var look = look(caseNumber);
        looks().sign(look.fund(), look.key(), look.seen(), second);

        assertThat(sheet.isNeeded(notice(caseNumber).id())).isTrue();
        var pdf = sheet.of(notice(caseNumber).id(), cases.officer()).orElseThrow();
        assertThat(PdfProof.bare(PdfProof.text(pdf)))
                .contains(PdfProof.bare("Neuer Weg 5"), PdfProof.bare("Das Schreiben ist unverändert."));
    }

    @Test
    void aLetterWhoseWindowNamesTheCaseNeedsNoSheetUntilTheAddressChanges() {
        var caseNumber =
                cases.submitted(anApplication().of("友谊协会").contact("王小明").byLetter());
        house.getBean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        caseNumber,
                        Set.of(Section.GROUP),
                        HouseTime.today(clock).plusDays(20),
                        "Bitte schreiben Sie uns den Namen in lateinischen Buchstaben.",
                        cases.officer()));
        cases.engine();
        var sheet = house.getBean(CoverSheet.class);
        var letters = notices.of(caseNumber);

        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(notices.letter(letter.id()).head().addressLines()).contains("Antrag " + caseNumber);
            assertThat(sheet.isNeeded(letter.id())).isFalse();
            assertThat(sheet.of(letter.id(), cases.officer())).isEmpty();
        });
        moves(caseNumber, cases.officer());
        assertThat(letters).allMatch(letter -> sheet.isNeeded(letter.id()));
    }

    @Test
    void aSponsorsContactIsCorrectedToo() {
        var sponsor = new FiscalSponsor(
                "Diakonie Blumenthal e. V.",
                "Petra Cordes",
                "diakonie@example.org",
                new Address("Lange Straße 1", "28779", "Bremen"));
        var caseNumber = cases.submitted(anApplication().ofAnInformalGroup().behind(sponsor));
        house.getBean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber, true, null, Channel.PHONE, "Anruf von Frau Cordes", cases.officer()));
        var now = ContactDetails.of(applications.require(caseNumber).answers(), Whose.SPONSOR)
                .orElseThrow();

        correct(
                caseNumber,
                new ContactDetails(Whose.SPONSOR, "Uwe Neu", "uwe@example.org", null, ELSEWHERE),
                now,
                cases.officer());

        var recipient = applications.require(caseNumber).recipient();
        assertThat(recipient.name()).isEqualTo("Diakonie Blumenthal e. V.");
        assertThat(recipient.greeting()).isEqualTo("Uwe Neu");
        assertThat(recipient.email()).isEqualTo("uwe@example.org");
        assertThat(recipient.address()).isEqualTo(ELSEWHERE);
    }

    private boolean moves(CaseNumber caseNumber, Actor by) {
        var now = group(caseNumber);
        return correct(
                caseNumber, new ContactDetails(Whose.GROUP, now.name(), now.email(), now.phone(), ELSEWHERE), now, by);
    }

    private boolean correct(CaseNumber caseNumber, ContactDetails wanted, ContactDetails shown, Actor by) {
        return correctContact.correct(new CorrectContact.Command(caseNumber, wanted, shown.seal(), by));
    }

    private ContactDetails group(CaseNumber caseNumber) {
        return ContactDetails.of(applications.require(caseNumber).answers(), Whose.GROUP)
                .orElseThrow();
    }

    private SecondLooks looks() {
        return secondLooks.stream()
                .filter(one -> one.kind().equals("contact"))
                .findFirst()
                .orElseThrow();
    }

    private SecondLook look(CaseNumber caseNumber) {
        return looks().waiting(ApplicationFixture.BREMEN).stream()
                .filter(one -> caseNumber.equals(one.caseNumber()))
                .findFirst()
                .orElseThrow();
    }

    private IssuedNotice notice(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).orElseThrow();
    }
}
