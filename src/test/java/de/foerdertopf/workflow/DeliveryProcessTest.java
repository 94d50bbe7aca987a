package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.application.ChooseDelivery.DeliveryChosen;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.NoticeIssued;
import de.foerdertopf.notice.NoticePosted;
import de.foerdertopf.notice.NoticeRetrieved;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.notice.NoticeVoided;
import de.foerdertopf.notice.ReportNotDelivered.NoticeNotDelivered;
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

        issued(type, Actor.SYSTEM);

        passed("serviceTask_renderNotice", "serviceTask_sendNotice");
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
    void aLetterThatCameBackWaitsToBePostedOnceMore() {
        sentBy("EMAIL");
        var letter = issued(NoticeType.REVOCATION);

        happens(new NoticeNotDelivered(current(), letter, null, clock().instant(), OFFICER, List.of()));

        waitsFor(CaseTask.POST_LETTER);
        posted(letter);
        isOverAt("endEvent_delivered");
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

        happens(new NoticeNotDelivered(
                current(), letter, LocalDate.parse(inDays(0)), clock().instant(), OFFICER, List.of()));

        isOverAt("endEvent_delivered");
        didNotPass("userTask_postLetter");
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

    private void posted(NoticeId letter) {
        happens(new NoticePosted(
                current(),
                letter,
                NoticeType.FREE_LETTER,
                NoticeChannel.LETTER,
                LocalDate.parse(inDays(0)),
                LocalDate.parse(inDays(4)),
                clock().instant(),
                OFFICER));
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
