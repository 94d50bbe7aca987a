package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.application.ChooseDelivery.DeliveryChosen;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.MailNoticeAgain.NoticeMailedAgain;
import de.foerdertopf.notice.delivery.NoticeIssued;
import de.foerdertopf.notice.delivery.NoticeNotSent;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.delivery.NoticeRetrieved;
import de.foerdertopf.notice.delivery.NoticeSent;
import de.foerdertopf.notice.delivery.NoticeVoided;
import de.foerdertopf.notice.delivery.ReportNotDelivered.NoticeNotDelivered;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryProcessTest extends ProcessTest {

    private static final Actor OFFICER = Actor.staff("0f1c");

    DeliveryProcessTest() {
        super("delivery");
    }

    @BeforeEach
    void aCase() {
        isThere();
    }

    static List<NoticeType> lettersBesideADecision() {
        return Arrays.stream(NoticeType.values())
                .filter(type -> !type.isDecision())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lettersBesideADecision")
    void everyLetterTakesThisWayWhoeverWroteIt(NoticeType type) {
        sentBy("EMAIL");

        var letter = issued(type, Actor.SYSTEM);
        waitsFor();
        mailed(letter);

        passed("serviceTask_renderNotice", "serviceTask_sendNotice", "message_mailAccepted");
        isOverAt("endEvent_delivered");
        didNotPass("userTask_postLetter");
    }

    @Test
    void aLetterOnPaperIsPostedByAPerson() {
        sentBy("LETTER");
        var letter = issued(NoticeType.FREE_LETTER);
        waitsFor(CaseTask.POST_LETTER);

        posted(letter);

        isOverAt("endEvent_delivered");
    }

    @Test
    void severalLettersOfACaseWaitEachForItsOwnPosting() {
        sentBy("LETTER");
        var first = issued(NoticeType.HEARING);
        var second = issued(NoticeType.FREE_LETTER);
        waitsFor(CaseTask.POST_LETTER, CaseTask.POST_LETTER);

        posted(second);
        waitsFor(CaseTask.POST_LETTER);
        posted(second);
        waitsFor(CaseTask.POST_LETTER);
        posted(first);

        isOverAt("endEvent_delivered");
    }

    @Test
    void aLetterThatCameBackWaitsForAnotherWay() {
        sentBy("EMAIL");
        var letter = issued(NoticeType.REVOCATION);
        mailed(letter);

        happens(new NoticeNotDelivered(current(), letter, null, null, "Grund", clock().instant(), OFFICER));

        waitsFor(CaseTask.CHOOSE_DELIVERY);
        posted(letter);
        isOverAt("endEvent_delivered");
    }

    @Test
    void aMailThatComesBackTakesAwayWhatWasCountedWhoeverTells() {
        sentBy("EMAIL");
        var letter = issued(NoticeType.REVOCATION);
        mailed(letter);

        happens(new NoticeNotDelivered(current(), letter, null, null, "Grund", clock().instant(), Actor.SYSTEM));

        waitsFor(CaseTask.CHOOSE_DELIVERY);
    }

    @Test
    void aRefusedMailWaitsForAnotherWayAndNothingElseOfTheCaseDoes() {
        sentBy("EMAIL");
        var refused = issued(NoticeType.REVOCATION);
        var other = issued(NoticeType.FREE_LETTER);

        refused(refused);

        passed("message_mailRefused");
        waitsFor(CaseTask.CHOOSE_DELIVERY);
        posted(refused);
        waitsFor();
        mailed(other);
        isOverAt("endEvent_delivered");
    }

    @Test
    void aRefusedMailGoesOutOnceMoreAndWaitsForTheMailServerAgain() {
        sentBy("EMAIL");
        var letter = issued(NoticeType.REVOCATION);
        refused(letter);

        happens(new NoticeMailedAgain(current(), letter, NoticeType.REVOCATION, clock().instant(), OFFICER));

        waitsFor();
        refused(letter);
        waitsFor(CaseTask.CHOOSE_DELIVERY);
        happens(new NoticeMailedAgain(current(), letter, NoticeType.REVOCATION, clock().instant(), OFFICER));
        mailed(letter);
        isOverAt("endEvent_delivered");
    }

    @Test
    void aLetterOfAnOlderModelThatNobodyWaitedForGetsItsTaskToo() {
        isThere();
        var letter = new NoticeId(UUID.randomUUID());

        refused(letter);

        waitsFor(CaseTask.CHOOSE_DELIVERY);
        posted(letter);
        isOverAt("endEvent_delivered");
    }

    @Test
    void aNoticeWhoseRecipientCannotBeToldLeavesThePortalAtOnce() {
        providedFor(10);
        var letter = issued(NoticeType.REVOCATION);

        refused(letter);

        passed("message_portalRevoked", "serviceTask_endRetrieval");
        waitsFor(CaseTask.POST_LETTER);
    }

    @Test
    void aLetterThatDoesNotCountAnyMoreStaysInTheHouse() {
        sentBy("LETTER");
        var letter = issued(NoticeType.CLOSURE);
        issued(NoticeType.FREE_LETTER);

        happens(new NoticeVoided(current(), letter, NoticeType.CLOSURE, clock().instant(), OFFICER));

        passed("endEvent_keptBack");
        waitsFor(CaseTask.POST_LETTER);
    }

    @Test
    void aLetterThatOnlyCameLateIsNotPostedAgain() {
        sentBy("EMAIL");
        var letter = issued(NoticeType.REVOCATION);
        mailed(letter);

        happens(new NoticeNotDelivered(
                current(), letter, LocalDate.parse(inDays(0)), null, "Grund", clock().instant(), OFFICER));

        isOverAt("endEvent_delivered");
        didNotPass("userTask_postLetter", "userTask_chooseDelivery");
    }

    @Test
    void aRetrievedLetterNeedsNoPost() {
        providedFor(10);
        var letter = issued(NoticeType.REVOCATION);
        waitsFor();

        becomes(inDays(9));
        retrieved(letter);

        isOverAt("endEvent_delivered");
        passed("message_noticeRetrieved");
        becomes(inDays(30));
        didNotPass("serviceTask_endRetrieval", "userTask_postLetter");
    }

    @Test
    void aRetrievalEndsTheWaitingForThatLetterOnly() {
        providedFor(10);
        var first = issued(NoticeType.REVOCATION);
        issued(NoticeType.INTEREST);

        retrieved(first);
        becomes(inDays(11));

        waitsFor(CaseTask.POST_LETTER);
    }

    @Test
    void theTenthDayStillBelongsToTheRecipientAndThenALetterIsPosted() {
        providedFor(10);
        var letter = issued(NoticeType.REVOCATION);

        becomes(inDays(10));
        waitsFor();
        becomes(inDays(1));

        passed("timer_retrievalOver", "serviceTask_endRetrieval");
        waitsFor(CaseTask.POST_LETTER);
        posted(letter);
        isOverAt("endEvent_delivered");
    }

    @Test
    void aRevokedConsentSendsEveryLetterByPostAtOnce() {
        providedFor(10);
        issued(NoticeType.REVOCATION);
        issued(NoticeType.INTEREST);

        happens(new DeliveryChosen(
                current(), DeliveryChoice.PORTAL, DeliveryChoice.LETTER, clock().instant(), Actor.applicant("a")));

        passed("message_portalRevoked", "serviceTask_endRetrieval");
        waitsFor(CaseTask.POST_LETTER, CaseTask.POST_LETTER);
    }

    @Test
    void aRetrievalAfterTheLetterWasOrderedMovesNothing() {
        providedFor(10);
        var letter = issued(NoticeType.REVOCATION);
        becomes(inDays(11));

        assertThatThrownBy(() -> retrieved(letter)).isInstanceOf(StaleCaseException.class);

        waitsFor(CaseTask.POST_LETTER);
    }

    private NoticeId issued(NoticeType type) {
        return issued(type, OFFICER);
    }

    private NoticeId issued(NoticeType type, Actor by) {
        var letter = new NoticeId(UUID.randomUUID());
        happens(new NoticeIssued(current(), letter, type, clock().instant(), by));
        return letter;
    }

    private void mailed(NoticeId letter) {
        sentBy("SENT");
        happens(new NoticeSent(
                current(),
                letter,
                NoticeType.FREE_LETTER,
                NoticeChannel.EMAIL,
                LocalDate.parse(inDays(4)),
                clock().instant(),
                Actor.SYSTEM));
        sentBy("EMAIL");
    }

    private void refused(NoticeId letter) {
        happens(new NoticeNotSent(
                current(), letter, NoticeType.FREE_LETTER, NoticeChannel.EMAIL, clock().instant(), Actor.SYSTEM));
    }

    private void posted(NoticeId letter) {
        sentBy("SENT");
        happens(new NoticePosted(
                current(),
                letter,
                NoticeType.FREE_LETTER,
                NoticeChannel.LETTER,
                LocalDate.parse(inDays(0)),
                LocalDate.parse(inDays(4)),
                clock().instant(),
                OFFICER));
        sentBy("EMAIL");
    }

    private void retrieved(NoticeId letter) {
        happens(new NoticeRetrieved(
                current(),
                letter,
                NoticeType.REVOCATION,
                LocalDate.parse(inDays(1)),
                clock().instant(),
                Actor.applicant("a")));
    }

    private void sentBy(String channel) {
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, channel));
    }

    private void providedFor(int days) {
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, "PORTAL", Variables.WAITS_UNTIL, inDays(days)));
    }
}
