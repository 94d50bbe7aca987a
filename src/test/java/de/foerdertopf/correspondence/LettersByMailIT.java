package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.Section;
import de.foerdertopf.assessment.AnswerSilence;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.mail.DealWithMail;
import de.foerdertopf.mail.RefusingSmtp;
import de.foerdertopf.mail.ReportReturnedMail;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.MailNoticeAgain;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.RemindProof.ProofReminderSent;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter has left when the mail server took its mail, and nothing is counted from its queueing. */
class LettersByMailIT extends IntegrationTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Notices notices;

    @Autowired
    private SentMails mails;

    @Autowired
    private SendMails sendMails;

    @Autowired
    private MessageTasks messages;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private CompletenessChecks checks;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private GreenMail greenMail;

    private final RefusingSmtp server = RefusingSmtp.start();
    private CaseOnItsWay cases;

    @BeforeEach
    void aServerThatRefuses() {
        cases = new CaseOnItsWay(house);
        sender.setPort(server.port());
    }

    @AfterEach
    void theUsualServer() {
        sender.setPort(greenMail.getSmtp().getPort());
        server.close();
    }

    @Test
    void aRefusedNoticeIsNeitherSentNorDeliveredNorFinalAndAsksForAnotherWay() {
        var caseNumber = issued("refused");
        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENDING);
        assertThat(nothingIsCounted(notice(caseNumber))).isTrue();

        send();

        var refused = notice(caseNumber);
        assertThat(refused.state()).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(nothingIsCounted(refused)).isTrue();
        assertThat(refused.notDeliveredReason()).contains("550 5.1.1").doesNotContain("@");
        assertThat(notices.approvalSent(caseNumber)).isFalse();
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CHOOSE_DELIVERY);
        assertThat(mails.inTrouble())
                .filteredOn(mail -> caseNumber.equals(mail.caseNumber()))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.answer()).contains("550 5.1.1").doesNotContain("@"));

        clock.moveByDays(90);
        cases.engine();
        assertThat(nothingIsCounted(notice(caseNumber))).isTrue();
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CHOOSE_DELIVERY);
    }

    @Test
    void aRefusedNoticeIsPostedAndCountsFromItsPosting() {
        var caseNumber = issued("refused");
        send();

        house.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(notice(caseNumber).id(), today(), cases.officer()));
        cases.engine();

        var posted = notice(caseNumber);
        assertThat(posted.state()).isEqualTo(NoticeState.SENT);
        assertThat(posted.channel()).isEqualTo(NoticeChannel.LETTER);
        assertThat(posted.leftOn()).isEqualTo(today());
        assertThat(posted.notDeliveredReason()).isNull();
        assertThat(notices.approvalSent(caseNumber)).isTrue();
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.CHOOSE_DELIVERY, CaseTask.POST_LETTER);
    }

    /** By this the end of a hearing is reckoned before anything is revoked or claimed. */
    @Test
    void aPeriodThatALetterSetsDoesNotRunBeforeTheLetterArrived() {
        var caseNumber = issued("refused");
        var letter = notice(caseNumber);
        assertThatThrownBy(() -> notices.daysLate(caseNumber, letter.type(), letter.issuedOn()))
                .hasMessageContaining("hearing.not-delivered");
        send();
        assertThatThrownBy(() -> notices.daysLate(caseNumber, letter.type(), letter.issuedOn()))
                .hasMessageContaining("hearing.not-delivered");

        clock.moveByDays(6);
        house.getBean(RecordPosting.class).post(new RecordPosting.Command(letter.id(), today(), cases.officer()));

        assertThat(notices.daysLate(caseNumber, letter.type(), letter.issuedOn()))
                .isEqualTo(6);
        assertThat(notices.daysLate(caseNumber, NoticeType.HEARING, letter.issuedOn()))
                .isZero();
    }

    @Test
    void aRefusedNoticeGoesOutByMailOnceMoreAndCountsAnewFromItsAcceptance() {
        var caseNumber = issued("refused");
        send();
        clock.moveByDays(3);
        sender.setPort(greenMail.getSmtp().getPort());

        house.getBean(MailNoticeAgain.class)
                .mail(new MailNoticeAgain.Command(notice(caseNumber).id(), cases.officer()));
        cases.engine();
        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENDING);
        assertThatThrownBy(() -> house.getBean(MailNoticeAgain.class)
                        .mail(new MailNoticeAgain.Command(notice(caseNumber).id(), cases.officer())))
                .hasMessageContaining("notice.moved-on");
        send();

        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENT);
        assertThat(notice(caseNumber).leftOn()).isEqualTo(today());
        assertThat(mailsOf(caseNumber, "notice-sent")).hasSize(2);
    }

    @Test
    void aDecisionWhoseNoticeNeverLeftCanStillBeTakenBackButNotWhileTheMailServerMayTakeIt() {
        var caseNumber = issued("refused");
        var takeBack = house.getBean(TakeBackDecision.class);
        var command = new TakeBackDecision.Command(caseNumber, "Doppelt bewilligt", cases.officer());
        assertThatThrownBy(() -> takeBack.takeBack(command)).hasMessageContaining("decision.");

        send();
        takeBack.takeBack(command);
        cases.engine();

        assertThat(notices.of(caseNumber))
                .filteredOn(letter -> letter.type() == NoticeType.APPROVAL)
                .extracting(IssuedNotice::state)
                .containsExactly(NoticeState.VOID);
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.CHOOSE_DELIVERY);
    }

    @Test
    void aSuccessAfterRetriesCountsFromTheSuccess() {
        var caseNumber = issued("later");
        send();
        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENDING);

        clock.moveByDays(2);
        send();
        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENDING);
        assertThat(nothingIsCounted(notice(caseNumber))).isTrue();
        sender.setPort(greenMail.getSmtp().getPort());
        clock.moveByDays(1);
        send();

        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENT);
        assertThat(notice(caseNumber).leftOn()).isEqualTo(today());
        assertThat(notice(caseNumber).leftOn()).isAfter(notice(caseNumber).issuedOn());
        assertThat(tasks(caseNumber)).doesNotContain(CaseTask.CHOOSE_DELIVERY);
    }

    @Test
    void whatIsRefusedAfterTheWholeMailIsRefusedAsWell() {
        var caseNumber = issued("spam");

        send();

        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(notice(caseNumber).notDeliveredReason()).contains("554 5.7.1");
    }

    @Test
    void aConnectionThatIsCutRefusesNothing() {
        var caseNumber = issued("drop");

        send();

        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.SENDING);
        assertThat(mailsOf(caseNumber, "notice-sent")).singleElement().satisfies(mail -> assertThat(mail.state())
                .isEqualTo(SentMail.State.WAITING));
    }

    @Test
    void aMailThatComesBackTakesBackDeliveryAndFinalityOnce() {
        var caseNumber = issued("ana");
        send();
        assertThat(notice(caseNumber).finalOn()).isNotNull();
        var mail = mailsOf(caseNumber, "notice-sent").get(0);
        clock.moveByDays(1);

        var command = new ReportReturnedMail.Command(mail.id(), "550 5.2.2 <x@example.org> mailbox full");
        assertThat(house.getBean(ReportReturnedMail.class).report(command)).isTrue();
        assertThat(house.getBean(ReportReturnedMail.class).report(command)).isFalse();

        assertThat(notice(caseNumber).state()).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(notice(caseNumber).deliveredOn()).isNull();
        assertThat(notice(caseNumber).finalOn()).isNull();
        assertThat(notices.approvalSent(caseNumber)).isFalse();
        assertThat(tasks(caseNumber)).contains(CaseTask.CHOOSE_DELIVERY);
        assertThat(mails.inTrouble()).extracting(SentMail::id).contains(mail.id());

        house.getBean(DealWithMail.class).dealWith(new DealWithMail.Command(mail.id(), cases.officer()));
        assertThat(mails.inTrouble()).extracting(SentMail::id).doesNotContain(mail.id());
    }

    @Test
    void aReminderThatIsRefusedIsToldOnPaperAndCountsAsNoReminder() {
        var caseNumber = submitted("refused");
        house.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> house.publishEvent(
                        new ProofReminderSent(caseNumber, today().plusDays(14), true, clock.instant(), Actor.SYSTEM)));

        send();

        assertThat(house.getBean(Reminders.class).written(caseNumber)).isEmpty();
        assertThat(messages.of(caseNumber))
                .filteredOn(message -> message.subject().equals(subjectWithoutCase(caseNumber, "proof-overdue")))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(MessageKind.LETTER);
                    assertThat(message.text()).doesNotContain("http");
                });
    }

    @Test
    void aRequestThatIsRefusedLetsNoPeriodRun() {
        var caseNumber = submitted("refused");
        var dueOn = today().plusDays(14);
        house.getBean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        caseNumber, Set.of(Section.ACCOUNT), dueOn, "Bitte die IBAN noch einmal.", cases.officer()));
        cases.engine();
        send();
        assertThat(checks.isReplyPaused(caseNumber)).isTrue();

        clock.moveByDays(20);
        cases.engine();
        assertThat(mailsOf(caseNumber, "reply-reminder")).isEmpty();
        assertThat(tasks(caseNumber)).contains(CaseTask.NO_ANSWER, CaseTask.CHOOSE_DELIVERY);
        assertThatThrownBy(() -> house.getBean(AnswerSilence.class).continueWithout(caseNumber, cases.officer()))
                .hasMessageContaining("request.not-delivered");

        var letter = notices.of(caseNumber).stream()
                .filter(one -> one.type() == NoticeType.REQUEST_FOR_INFORMATION)
                .findFirst()
                .orElseThrow();
        house.getBean(RecordPosting.class).post(new RecordPosting.Command(letter.id(), today(), cases.officer()));
        cases.engine();

        assertThat(checks.isReplyPaused(caseNumber)).isFalse();
        assertThat(checks.require(caseNumber).replyDueOn()).isEqualTo(dueOn.plusDays(20));
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.REPLY);
    }

    private CaseNumber issued(String how) {
        var caseNumber = submitted(how);
        cases.approve(caseNumber);
        house.getBean(IssueNotice.class).issue(new IssueNotice.Command(caseNumber, null, cases.officer()));
        cases.engine();
        return caseNumber;
    }

    /** The first mail, which says that the application is there, is still taken. */
    private CaseNumber submitted(String how) {
        sender.setPort(greenMail.getSmtp().getPort());
        var caseNumber = cases.submitted(anApplication().email(address(how)));
        sendMails.sendDue();
        sender.setPort(server.port());
        return caseNumber;
    }

    private static String address(String how) {
        return how + "." + UUID.randomUUID() + "@example.org";
    }

    private void send() {
        sendMails.sendDue();
        cases.engine();
    }

    private IssuedNotice notice(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).orElseThrow();
    }

    private static boolean nothingIsCounted(IssuedNotice notice) {
        return notice.leftOn() == null && notice.deliveredOn() == null && notice.finalOn() == null;
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return openTasks.of(caseNumber).stream().map(OpenTask::kind).toList();
    }

    private List<SentMail> mailsOf(CaseNumber caseNumber, String template) {
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    private String subjectWithoutCase(CaseNumber caseNumber, String template) {
        return mailsOf(caseNumber, template)
                .get(0)
                .subject()
                .replace("[" + caseNumber + "]", "")
                .strip();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
