package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessProcessTest extends ProcessTest {

    CompletenessProcessTest() {
        super("completeness");
    }

    @Test
    void aCompleteApplicationGoesOn() {
        begins();
        waitsFor(CaseTask.CONFIRM_COMPLETENESS);

        does(CaseTask.CONFIRM_COMPLETENESS, "COMPLETE");

        isOverAt("endEvent_completenessSettled");
    }

    @Test
    void aReplyIsCheckedAgain() {
        begins();
        requested(14);
        waitsFor(CaseTask.REPLY);

        does(CaseTask.REPLY);

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    @Test
    void aFriendlyWordComesBeforeTheDayAndNothingFollowsFromIt() {
        begins();
        requested(14);

        becomes(inDays(10));
        didNotPass("serviceTask_remindReply");
        becomes(inDays(1));

        passed("serviceTask_remindReply", "endEvent_reminded");
        waitsFor(CaseTask.REPLY);
    }

    @Test
    void theDayOfThePeriodStillBelongsToTheGroup() {
        begins();
        requested(14);

        becomes(inDays(14));
        waitsFor(CaseTask.REPLY);
        becomes(inDays(1));

        waitsFor(CaseTask.NO_ANSWER);
    }

    @Test
    void noPeriodEndsACase() {
        begins();
        requested(14);

        becomes(inDays(400));

        waitsFor(CaseTask.NO_ANSWER);
    }

    @Test
    void waitsLongerWhenAPersonSaysSo() {
        begins();
        requested(7);
        becomes(inDays(8));

        does(CaseTask.NO_ANSWER, Map.of(Variables.ANSWER, "WAIT", Variables.WAITS_UNTIL, inDays(7)));
        waitsFor(CaseTask.REPLY);
        becomes(inDays(8));

        waitsFor(CaseTask.NO_ANSWER);
    }

    @Test
    void takesALateReplyAsLongAsNobodyDecided() {
        begins();
        requested(7);
        becomes(inDays(30));

        hears(CaseMessage.INFORMATION_REPLIED);

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
        passed("message_informationReplied");
    }

    @Test
    void goesOnWithoutAReplyWhenAPersonSaysSo() {
        begins();
        requested(7);
        becomes(inDays(8));

        does(CaseTask.NO_ANSWER, "DECIDE");

        isOverAt("endEvent_completenessSettled");
    }

    @Test
    void refusesAReplyThatNobodyAskedFor() {
        begins();

        assertThatThrownBy(() -> does(CaseTask.REPLY)).isInstanceOf(StaleCaseException.class);
        assertThatThrownBy(() -> hears(CaseMessage.INFORMATION_REPLIED)).isInstanceOf(StaleCaseException.class);
    }

    @Test
    void refusesToBeginTwice() {
        begins();

        assertThatThrownBy(() -> engine().start("completeness", current())).isInstanceOf(StaleCaseException.class);
    }

    @Test
    void waitsForTheReplyAtOnceWhenTheDecisionAskedForIt() {
        begins(Map.of(Variables.OUTCOME, "RETURNED", Variables.WAITS_UNTIL, inDays(14)));

        waitsFor(CaseTask.REPLY);
    }

    @Test
    void tellsHowFarTheClockMayMoveWithoutMissingAMoment() {
        begins();
        requested(0);

        assertThat(dueTimers().nextDue())
                .contains(new Deadlines()
                        .startOf(LocalDate.parse(inDays(1)).toString())
                        .toInstant());

        becomes(inDays(1));
    }

    @Test
    void tellsOfAFailedJobAndTriesItAgainLater() {
        delegateAnswers("assessCompletenessDelegate", c -> {
            throw new IllegalStateException("no findings today");
        });
        assertThatThrownBy(this::begins).hasMessageContaining("no findings today");

        forgetAnswers();
        assertThat(tryDue()).isEmpty();

        waitsFor(CaseTask.CONFIRM_COMPLETENESS);
    }

    private void requested(int days) {
        does(CaseTask.CONFIRM_COMPLETENESS, Map.of(Variables.ANSWER, "REQUESTED", Variables.WAITS_UNTIL, inDays(days)));
    }
}
