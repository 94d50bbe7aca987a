package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.application.ChooseDelivery.DeliveryChosen;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.StaleCaseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeProcessTest extends ProcessTest {

    NoticeProcessTest() {
        super("notice");
    }

    @Test
    void aMailedNoticeNeedsNoPost() {
        sentBy("EMAIL");
        doesNotWait();
        begins();
        waitsFor(CaseTask.ISSUE_NOTICE);

        does(CaseTask.ISSUE_NOTICE);
        waitsFor();
        isMailed();

        isOverAt("endEvent_noticeSent");
        passed("serviceTask_renderNotice", "serviceTask_sendNotice");
        didNotPass("userTask_postLetter");
    }

    @Test
    void aLetterIsPostedByAPerson() {
        sentBy("LETTER");
        doesNotWait();
        begins();

        does(CaseTask.ISSUE_NOTICE);
        waitsFor(CaseTask.POST_LETTER);
        does(CaseTask.POST_LETTER);

        isOverAt("endEvent_noticeSent");
    }

    @Test
    void aNewWayForLettersMovesNoCaseThatDoesNotWaitForARetrieval() {
        begins();

        happens(new DeliveryChosen(
                current(), DeliveryChoice.EMAIL, DeliveryChoice.LETTER, clock().instant(), Actor.applicant("a")));

        waitsFor(CaseTask.ISSUE_NOTICE);
    }

    @Test
    void aDecisionIsTakenBackBeforeItsNoticeIsIssued() {
        begins();

        hears(CaseMessage.DECISION_TAKEN_BACK, Map.of(Variables.ANSWER, "TAKEN_BACK"));

        isOverAt("endEvent_takenBack");
        didNotPass("serviceTask_renderNotice");
    }

    @Test
    void aDecisionIsTakenBackWhileItsLetterLiesInTheHouse() {
        sentBy("LETTER");
        begins();
        does(CaseTask.ISSUE_NOTICE);

        hears(CaseMessage.DECISION_TAKEN_BACK, Map.of(Variables.ANSWER, "TAKEN_BACK"));

        isOverAt("endEvent_takenBack");
    }

    @Test
    void nothingIsTakenBackOnceTheLetterHasLeft() {
        sentBy("LETTER");
        waitsForFinality(30);
        begins();
        does(CaseTask.ISSUE_NOTICE);
        does(CaseTask.POST_LETTER);

        assertThatThrownBy(() -> hears(CaseMessage.DECISION_TAKEN_BACK)).isInstanceOf(StaleCaseException.class);
    }

    @Test
    void asksAgainOnTheDayOfFinality() {
        sentBy("EMAIL");
        waitsForFinality(30);
        begins();
        does(CaseTask.ISSUE_NOTICE);
        isMailed();
        assertThat(isOver()).isFalse();

        doesNotWait();
        becomes(inDays(30));

        isOverAt("endEvent_noticeSent");
        passed("timer_finality");
    }

    @Test
    void goesOnWaitingWhileAnObjectionIsOpen() {
        sentBy("EMAIL");
        waitsForFinality(30);
        begins();
        does(CaseTask.ISSUE_NOTICE);
        isMailed();

        waitsForFinality(44);
        becomes(inDays(30));

        assertThat(isOver()).isFalse();
    }

    @Test
    void aWaiverEndsTheWaiting() {
        sentBy("EMAIL");
        waitsForFinality(30);
        begins();
        does(CaseTask.ISSUE_NOTICE);
        isMailed();

        doesNotWait();
        hears(CaseMessage.REMEDY_WAIVED);

        isOverAt("endEvent_noticeSent");
        passed("message_remedyWaived");
    }

    @Test
    void nothingIsCountedBeforeTheMailServerHasTakenTheMail() {
        sentBy("EMAIL");
        waitsForFinality(30);
        begins();
        does(CaseTask.ISSUE_NOTICE);

        doesNotWait();
        becomes(inDays(60));

        assertThat(isOver()).isFalse();
        didNotPass("serviceTask_planFinality");
    }

    @Test
    void aDecisionIsTakenBackWhileItsRefusedMailWaitsForAnotherWay() {
        sentBy("EMAIL");
        begins();
        does(CaseTask.ISSUE_NOTICE);
        hears(CaseMessage.MAIL_REFUSED);
        waitsFor(CaseTask.CHOOSE_DELIVERY);

        hears(CaseMessage.DECISION_TAKEN_BACK, Map.of(Variables.ANSWER, "TAKEN_BACK"));

        isOverAt("endEvent_takenBack");
    }

    private void isMailed() {
        sentBy("SENT");
        hears(CaseMessage.MAIL_ACCEPTED);
    }

    private void sentBy(String channel) {
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, channel));
    }

    private void doesNotWait() {
        delegateAnswers("planFinalityDelegate", Map.of(Variables.ANSWER, "GO_ON"));
    }

    private void waitsForFinality(int days) {
        delegateAnswers("planFinalityDelegate", Map.of(Variables.ANSWER, "WAIT", Variables.WAITS_UNTIL, inDays(days)));
    }
}
