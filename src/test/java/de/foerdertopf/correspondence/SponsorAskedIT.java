package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.AskSponsor;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.WantSponsorsAccount;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A sponsor is asked once the question has left the house, and goes on being asked wherever it is reached. */
class SponsorAskedIT extends IntegrationTest {

    private static final Address STREET = new Address("Lange Straße 1", "28779", "Bremen");
    private static final Address TOWN_ONLY = new Address("", "28779", "Bremen");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private SponsorAsking asking;

    @Autowired
    private MessageTasks tasks;

    @Autowired
    private CompleteMessageTask complete;

    @Autowired
    private CorrectContact correctContact;

    @Autowired
    private Applications applications;

    @Autowired
    private AnswerForSponsor answer;

    @Autowired
    private LinkedAnswers links;

    @Autowired
    private SentMails mails;

    private CaseOnItsWay cases;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(house);
    }

    @Test
    void aSponsorIsAskedFromTheDayOnWhichTheLetterLeft() {
        var caseNumber = behind(null, STREET);
        assertThat(asking.of(caseNumber)).isEqualTo(SponsorAsked.LETTER_WAITS);

        complete.complete(new CompleteMessageTask.Command(open(caseNumber).id(), "", cases.officer()));

        assertThat(asking.of(caseNumber)).isEqualTo(SponsorAsked.ASKED);
    }

    @Test
    void aSponsorIsAskedFromTheMomentInWhichTheMailLeft() {
        var caseNumber = behind("diakonie@example.org", STREET);
        assertThat(asking.of(caseNumber)).isEqualTo(SponsorAsked.NOT_YET);

        house.getBean(SendMails.class).sendDue();

        assertThat(asking.of(caseNumber)).isEqualTo(SponsorAsked.ASKED);
    }

    @Test
    void noLetterIsMadeForASponsorWithoutStreet() {
        var caseNumber = behind(null, TOWN_ONLY);

        assertThat(open(caseNumber).kind()).isEqualTo(MessageKind.CALL);
        assertThat(asking.of(caseNumber)).isEqualTo(SponsorAsked.CALL_WAITS);
    }

    @Test
    void aSponsorIsAskedByLetterAsSoonAsItsStreetIsKnown() {
        var caseNumber = behind(null, TOWN_ONLY);

        reach(caseNumber, null, STREET);

        assertThat(open(caseNumber).kind()).isEqualTo(MessageKind.LETTER);
        assertThat(open(caseNumber).address()).isEqualTo("Lange Straße 1, 28779 Bremen");
        assertThat(tasks.of(caseNumber)).filteredOn(MessageToDeliver::isDropped).hasSize(1);
    }

    @Test
    void aSponsorIsAskedByMailAsSoonAsItsAddressIsKnown() {
        var caseNumber = behind(null, STREET);

        reach(caseNumber, "neu@example.org", STREET);

        assertThat(asked(caseNumber)).extracting(SentMail::to).containsExactly("neu@example.org");
        assertThat(tasks.of(caseNumber)).allMatch(MessageToDeliver::isDropped);
    }

    @Test
    void aLinkThatWentToAnAddressGivenUpOpensNothingAnyMore() {
        var caseNumber = behind("alt@example.org", STREET);
        var token = house.getBean(AskSponsor.class).ask(caseNumber);

        reach(caseNumber, "neu@example.org", STREET);

        assertThatThrownBy(() -> links.caseOf(token)).isInstanceOf(NotFoundException.class);
        assertThat(asked(caseNumber)).extracting(SentMail::to).containsExactly("alt@example.org", "neu@example.org");
    }

    @Test
    void aSponsorThatIsToNameAnAccountIsAskedWhereItIsReachedNow() {
        var caseNumber = behind(null, STREET);
        says(caseNumber, true);
        house.getBean(WantSponsorsAccount.class).want(caseNumber, cases.officer());
        assertThat(open(caseNumber).kind()).isEqualTo(MessageKind.LETTER);

        reach(caseNumber, "neu@example.org", STREET);

        assertThat(mails.ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("sponsor-account"))
                .extracting(SentMail::to)
                .containsExactly("neu@example.org");
        assertThat(tasks.of(caseNumber)).allMatch(MessageToDeliver::isDone);
    }

    @Test
    void aLetterThatAsksWhatIsAnsweredIsNotPrinted() {
        var caseNumber = behind(null, STREET);

        says(caseNumber, true);

        assertThat(tasks.of(caseNumber)).isNotEmpty().allMatch(MessageToDeliver::isDropped);
    }

    @Test
    void nobodyAsksASponsorForAnApplicationThatIsWithdrawn() {
        var caseNumber = behind(null, STREET);

        house.getBean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(
                        caseNumber, Channel.PHONE, "Anruf der Gruppe", cases.officer()));

        assertThat(tasks.of(caseNumber))
                .filteredOn(MessageToDeliver::toSponsor)
                .isNotEmpty()
                .allMatch(MessageToDeliver::isDropped);
    }

    private CaseNumber behind(@Nullable String email, Address address) {
        return cases.submitted(anApplication()
                .ofAnInformalGroup()
                .withoutAccount()
                .behind(new FiscalSponsor("Diakonie Blumenthal e. V.", "Petra Cordes", email, address)));
    }

    private void reach(CaseNumber caseNumber, @Nullable String email, Address address) {
        var now = ContactDetails.of(applications.require(caseNumber).answers(), Whose.SPONSOR)
                .orElseThrow();
        correctContact.correct(new CorrectContact.Command(
                caseNumber,
                new ContactDetails(Whose.SPONSOR, now.name(), email, null, address),
                now.seal(),
                cases.officer()));
    }

    private void says(CaseNumber caseNumber, boolean consents) {
        answer.record(new AnswerForSponsor.Command(
                caseNumber, consents, null, Channel.PHONE, "Anruf von Frau Cordes", cases.officer()));
    }

    private MessageToDeliver open(CaseNumber caseNumber) {
        var open = tasks.of(caseNumber).stream()
                .filter(task -> !task.isDone() && task.toSponsor())
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private List<SentMail> asked(CaseNumber caseNumber) {
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("sponsor-asked"))
                .toList();
    }
}
