package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.StaleCaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case that the house itself fails at is shown to an administrator, who lets it go on. */
class StuckCasesProcessTest extends ProcessTest {

    private static final Actor ADMINISTRATOR = Actor.staff("3f0c");

    private final List<Object> events = new ArrayList<>();

    StuckCasesProcessTest() {
        super("accompaniment");
    }

    @Test
    void showsWhereACaseIsStuckAndLetsItGoOn() {
        delegateAnswers("planJointReviewDelegate", c -> {
            throw new IllegalStateException("no calendar");
        });
        assertThatThrownBy(this::begins).hasMessageContaining("no calendar");
        for (int i = 0; i < 4; i++) {
            assertThat(stuckCases().all()).isEmpty();
            assertThat(tryDue()).hasSize(1);
        }

        assertThat(stuckCases().all())
                .containsExactly(new StuckCases.StuckStep(current(), "Projekt bewilligt", "no calendar"));
        assertThat(tryDue()).isEmpty();

        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(30)));
        retry().retry(new RetryStuckCase.Command(current(), ADMINISTRATOR));
        assertThat(tryDue()).isEmpty();
        assertThat(stuckCases().all()).isEmpty();
        assertThat(events).hasSize(1);

        becomes(inDays(30));
        waitsFor(CaseTask.JOINT_REVIEW);
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
        does(CaseTask.JOINT_REVIEW);
    }

    @Test
    void aCaseThatIsOverIsStuckNoMore() {
        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(30)));
        delegateAnswers("inviteJointReviewDelegate", c -> {
            throw new IllegalStateException("no address");
        });
        begins();
        assertThatThrownBy(() -> becomes(inDays(30))).hasMessageContaining("no address");
        for (int i = 0; i < 4; i++) {
            assertThat(tryDue()).hasSize(1);
        }
        assertThat(stuckCases().all()).hasSize(1);

        engine().tell(current(), CaseMessage.PROJECT_OVER);

        assertThat(stuckCases().all()).isEmpty();
        becomes(inDays(1));
        isOverAt("endEvent_accompanimentStopped");
    }

    @Test
    void retriesNothingWhereNothingIsStuck() {
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
        begins();

        assertThatThrownBy(() -> retry().retry(new RetryStuckCase.Command(current(), ADMINISTRATOR)))
                .isInstanceOf(StaleCaseException.class);
    }

    @Test
    void tellsSinceWhenATaskWaitsByTheHousesClock() {
        delegateAnswers(
                "planJointReviewDelegate", Map.of(Variables.ANSWER, "PLANNED", Variables.WAITS_UNTIL, inDays(90)));
        begins();
        becomes(inDays(90));

        var tasks =
                new OpenTasks(processEngine().getTaskService(), processEngine().getRuntimeService());

        assertThat(tasks.of(current()))
                .containsExactly(new OpenTasks.OpenTask(
                        current(), CaseTask.JOINT_REVIEW, "Gemeinsam besprechen", clock().instant()));
        assertThat(tasks.all()).hasSize(1);
    }

    private StuckCases stuckCases() {
        return new StuckCases(
                processEngine().getRuntimeService(), processEngine().getRepositoryService());
    }

    private RetryStuckCase retry() {
        return new RetryStuckCase(
                processEngine().getRuntimeService(), processEngine().getManagementService(), events::add, clock());
    }
}
