package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.decision.RecordPanelVote.PanelVoteRecorded;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionProcessTest extends ProcessTest {

    DecisionProcessTest() {
        super("decision");
    }

    @Test
    void onePersonDecidesBelowTheThreshold() {
        beginsWithPanel(false);

        does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "APPROVED"));

        isOverAt("endEvent_decided");
        didNotPass("userTask_secondSignature");
    }

    @Test
    void aSecondPersonSignsAboveTheThreshold() {
        beginsWithPanel(false);

        does(CaseTask.DECIDE, "PROPOSED");
        waitsFor(CaseTask.SECOND_SIGNATURE);
        does(CaseTask.SECOND_SIGNATURE, Map.of(Variables.ANSWER, "SIGNED", Variables.OUTCOME, "PARTIALLY_APPROVED"));

        isOverAt("endEvent_decided");
    }

    @Test
    void theSecondPersonSendsAProposalBack() {
        beginsWithPanel(false);
        does(CaseTask.DECIDE, "PROPOSED");

        does(CaseTask.SECOND_SIGNATURE, "SENT_BACK");

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void thePanelVotesBeforeAnybodyDecides() {
        beginsWithPanel(true);
        waitsFor(CaseTask.RECORD_PANEL_VOTE);

        happens(new PanelVoteRecorded(
                current(),
                LocalDate.parse(inDays(0)),
                Outcome.APPROVED,
                null,
                "3:0:0",
                "",
                clock().instant(),
                Actor.staff("0f1c")));

        waitsFor(CaseTask.DECIDE);
    }

    @Test
    void nobodyDecidesTwice() {
        beginsWithPanel(false);
        does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "REJECTED"));

        assertThatThrownBy(
                        () -> does(CaseTask.DECIDE, Map.of(Variables.ANSWER, "DECIDED", Variables.OUTCOME, "APPROVED")))
                .isInstanceOf(StaleCaseException.class);
    }

    private void beginsWithPanel(boolean panel) {
        delegateAnswers("decisionAuthorityDelegate", Map.of(Variables.NEEDS_PANEL, panel));
        begins();
    }
}
