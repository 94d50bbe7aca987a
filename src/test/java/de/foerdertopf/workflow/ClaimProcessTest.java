package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.ClaimLeftover.LeftoverClaimed;
import de.foerdertopf.proofofuse.HearClaim.ClaimDropped;
import de.foerdertopf.proofofuse.HearClaim.ClaimHeard;
import de.foerdertopf.proofofuse.HeardClaim.About;
import de.foerdertopf.proofofuse.HearingProlonged;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimProcessTest extends ProcessTest {

    private static final Actor OFFICER = Actor.staff("0f1c");

    ClaimProcessTest() {
        super("claim");
    }

    @BeforeEach
    void aCase() {
        isThere();
    }

    @ParameterizedTest
    @EnumSource(About.class)
    void nobodyIsAskedToDecideBeforeTheLastDayForTheAnswerIsOver(About about) {
        heard(about, 14);

        becomes(inDays(14));
        waitsFor();
        becomes(inDays(1));

        waitsFor(about == About.WITHDRAWAL ? CaseTask.DECIDE_WITHDRAWAL : CaseTask.DECIDE_REPAYMENT);
    }

    @Test
    void theNoticeThatClaimsTheRestEndsIt() {
        heard(About.REPAYMENT, 14);
        becomes(inDays(15));

        leftoverClaimed();

        isOverAt("endEvent_claimed");
    }

    @ParameterizedTest
    @EnumSource(About.class)
    void aDroppedHearingEndsItAtAnyTime(About about) {
        heard(about, 14);
        dropped(about);
        isOverAt("endEvent_nothingToDecide");

        heard(about, 14);
        becomes(inDays(15));
        dropped(about);
        isOverAt("endEvent_nothingToDecide");
    }

    @ParameterizedTest
    @EnumSource(About.class)
    void aLetterThatLeftLaterLeavesAsMuchTime(About about) {
        var task = about == About.WITHDRAWAL ? CaseTask.DECIDE_WITHDRAWAL : CaseTask.DECIDE_REPAYMENT;
        heard(about, 14);
        prolonged(about, 20);
        becomes(inDays(15));
        waitsFor();
        becomes(inDays(6));
        waitsFor(task);

        prolonged(about, 10);

        waitsFor();
        becomes(inDays(11));
        waitsFor(task);
    }

    private void prolonged(About about, int days) {
        happens(new HearingProlonged(current(), about, LocalDate.parse(inDays(days)), clock().instant(), OFFICER));
    }

    @Test
    void twoHearingsOfACaseGoTheirOwnWays() {
        heard(About.REPAYMENT, 14);
        heard(About.WITHDRAWAL, 20);
        becomes(inDays(15));
        waitsFor(CaseTask.DECIDE_REPAYMENT);

        dropped(About.WITHDRAWAL);
        waitsFor(CaseTask.DECIDE_REPAYMENT);
        leftoverClaimed();

        isOverAt("endEvent_claimed");
    }

    @Test
    void whoDecidesInTheFirstMomentOfTheDayIsNotAskedAgain() {
        heard(About.REPAYMENT, 14);

        leftoverClaimed();

        isOverAt("endEvent_nothingToDecide");
    }

    private void heard(About about, int days) {
        happens(new ClaimHeard(
                current(),
                about,
                LocalDate.parse(inDays(days)),
                Money.ofEuros(100),
                "Rechnung fehlt",
                clock().instant(),
                OFFICER));
    }

    private void dropped(About about) {
        happens(new ClaimDropped(
                current(), about, LocalDate.parse(inDays(0)), false, "Grund", clock().instant(), OFFICER));
    }

    private void leftoverClaimed() {
        happens(new LeftoverClaimed(
                current(),
                Money.ofEuros(40),
                LocalDate.parse(inDays(30)),
                new Weighing("Für sie.", "Dagegen.", "Zinsen.", true),
                clock().instant(),
                OFFICER));
    }
}
