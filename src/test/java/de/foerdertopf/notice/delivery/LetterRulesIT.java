package de.foerdertopf.notice.delivery;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.dispatch.MakePrintRun;
import de.foerdertopf.dispatch.StartBulkIssue;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.SignOffLocalCheck;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What no letter says, does or becomes, on real cases. */
class LetterRulesIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    private CaseOnItsWay way;
    private Actor officer;

    @BeforeEach
    void sitDown() {
        way = new CaseOnItsWay(context);
        officer = way.officer();
    }

    @Test
    void aCorrectionSaysSomethingElseAboutALetterThatLeft() {
        var notice = way.sent(way.approved(ApplicationFixture.anApplication()));
        refuses("correction.same", () -> correct(notice, "Fest", " Fest "));
        refuses("correction.same", () -> correct(notice, " ", "Fest"));
        refuses("correction.same", () -> correct(notice, "Fest", " "));

        correct(notice, "Fest", "Feier");

        var inTheHouse = way.bean(IssueNotice.class)
                .issue(new IssueNotice.Command(way.approved(ApplicationFixture.anApplication()), null, officer));
        refuses("notice.not-sent", () -> correct(inTheHouse, "Fest", "Feier"));
    }

    @Test
    void aFreeLetterHasASubjectAndATextAndEndsSomewhere() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());

        refuses("free-letter.incomplete", () -> write(caseNumber, " ", "Text."));
        refuses("free-letter.incomplete", () -> write(caseNumber, "Ihr Besuch", " \n "));
        refuses("free-letter.too-long", () -> write(caseNumber, "W".repeat(121), "Text."));
        refuses("free-letter.too-long", () -> write(caseNumber, "Ihr Besuch", "W".repeat(4001)));
        write(caseNumber, "W".repeat(120), "Text.");

        assertThat(way.bean(Notices.class).of(caseNumber))
                .extracting(IssuedNotice::type)
                .contains(NoticeType.FREE_LETTER);
    }

    @Test
    void onlyWhatStillWaitsIsPutOff() {
        var waiting = way.submitted(ApplicationFixture.anApplication());
        refuses("reason.missing", () -> putOff(waiting, " ", null));
        refuses("request.due-in-past", () -> putOff(waiting, "Krankheit.", today()));
        putOff(waiting, "Krankheit.", today().plusDays(14));

        var decided = way.approved(ApplicationFixture.anApplication());
        refuses("interim.nothing-waits", () -> putOff(decided, "Krankheit.", null));
        var withdrawn = way.submitted(ApplicationFixture.anApplication());
        way.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(withdrawn, Channel.PHONE, "Frau B., Rückruf", officer));
        refuses("interim.nothing-waits", () -> putOff(withdrawn, "Krankheit.", null));
    }

    @Test
    void aSentenceIsSignedOffOnceWithWhatWasFound() {
        var signOff = way.bean(SignOffLocalCheck.class);

        refuses("local-check.note-missing", () -> signOff.signOff(new SignOffLocalCheck.Command("1.11", " ", officer)));
        refuses(
                "local-check.note-too-long",
                () -> signOff.signOff(new SignOffLocalCheck.Command("1.11", "W".repeat(501), officer)));
        signOff.signOff(new SignOffLocalCheck.Command("1.11", "W".repeat(500), officer));

        refuses("local-check.signed", () -> signOff.signOff(new SignOffLocalCheck.Command("1.11", "Doch.", officer)));
    }

    @Test
    void noticesOfADecisionAreIssuedWithIt() {
        var parts = way.bean(Letterheads.class)
                .reachable(NoticeType.FREE_LETTER, way.submitted(ApplicationFixture.anApplication()), officer);
        var letter = new LetterFixtures(LetterFixtures.House.BREMEN, LetterFixtures.PLAIN).approval();

        refuses("notice.decision-needed", () -> way.bean(IssueLetter.class)
                .issue(new IssueLetter.Command(
                        new CaseNumber("SFHB-2025-0001"), NoticeType.APPROVAL, letter, parts, officer)));
    }

    @Test
    void nobodyPutsANoticeOnAPortalThatTheRecipientDidNotChoose() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());

        refuses("notice.portal-not-wanted", () -> way.bean(IssueNotice.class)
                .issue(new IssueNotice.Command(caseNumber, null, NoticeChannel.PORTAL, officer)));
        assertThat(way.bean(Notices.class).ofDecision(caseNumber)).isEmpty();
    }

    @Test
    void onlyPaperIsPosted() {
        var notice = way.sent(way.approved(ApplicationFixture.anApplication().byLetter()));
        var post = way.bean(RecordPosting.class);

        refuses(
                "notice.posted-by-mail",
                () -> post.post(new RecordPosting.Command(notice, NoticeChannel.EMAIL, today(), officer)));
        refuses(
                "notice.posted-by-mail",
                () -> post.post(new RecordPosting.Command(notice, NoticeChannel.PORTAL, today(), officer)));
        post.post(new RecordPosting.Command(notice, NoticeChannel.HAND_OVER, today(), officer));

        assertThat(way.bean(Notices.class).require(notice).channel()).isEqualTo(NoticeChannel.HAND_OVER);
    }

    @Test
    void aRemedyComesAfterItsNoticeAndOneAtATime() {
        var notice = way.sent(way.approved(ApplicationFixture.anApplication()));
        refuses("objection.before-notice", () -> object(notice, today().minusDays(1)));
        refuses("notice.received-in-future", () -> object(notice, today().plusDays(1)));
        object(notice, today());

        refuses("notice.contested", () -> object(notice, today()));
    }

    @Test
    void aPeriodThatALetterSetsDoesNotRunWhileTheLetterIsLost() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());
        var notice = way.sent(caseNumber);
        var notices = way.bean(Notices.class);
        assertThat(notices.daysLate(caseNumber, NoticeType.APPROVAL, today())).isZero();

        way.bean(ReportNotDelivered.class)
                .report(new ReportNotDelivered.Command(notice, "Die Adresse ist erloschen.", null, officer));

        refuses("hearing.not-delivered", () -> notices.daysLate(caseNumber, NoticeType.APPROVAL, today()));
    }

    @Test
    void aPersonChoosesWhatIsIssuedTogetherAndWhatIsPrinted() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());
        var fund = ApplicationFixture.BREMEN;

        refuses("bulk-issue.person-needed", () -> way.bean(StartBulkIssue.class)
                .start(new StartBulkIssue.Command(fund, List.of(caseNumber), "", Actor.SYSTEM)));
        refuses("bulk-issue.nothing-chosen", () -> way.bean(StartBulkIssue.class)
                .start(new StartBulkIssue.Command(fund, List.of(), "", officer)));
        refuses("print-run.nothing-to-print", () -> way.bean(MakePrintRun.class)
                .make(new MakePrintRun.Command(fund, List.of(), officer)));
    }

    private void correct(NoticeId notice, String wrong, String right) {
        way.bean(CorrectLetter.class).correct(new CorrectLetter.Command(notice, wrong, right, officer));
    }

    private void write(CaseNumber caseNumber, String subject, String text) {
        way.bean(WriteFreeLetter.class).write(new WriteFreeLetter.Command(caseNumber, subject, text, officer));
    }

    private void putOff(CaseNumber caseNumber, String reason, @Nullable LocalDate nextOn) {
        way.bean(SendInterimMessage.class).send(new SendInterimMessage.Command(caseNumber, reason, nextOn, officer));
    }

    private void object(NoticeId notice, LocalDate on) {
        way.bean(RecordObjection.class)
                .record(new RecordObjection.Command(notice, on, Channel.PAPER, "Zu wenig.", officer));
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
