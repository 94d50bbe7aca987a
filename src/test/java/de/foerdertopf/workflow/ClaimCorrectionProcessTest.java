package de.foerdertopf.workflow;

import de.foerdertopf.proofofuse.ClaimFollowed;
import de.foerdertopf.proofofuse.CorrectClaim.ClaimCorrected;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice claims more than is owed: a person tells the group, once. */
class ClaimCorrectionProcessTest extends ProcessTest {

    private static final Actor OFFICER = Actor.staff("0f1c");
    private static final Money TOLD = Money.ofEuros(160);
    private static final Money DUE = Money.ofEuros(100);

    ClaimCorrectionProcessTest() {
        super("claim-correction");
    }

    @BeforeEach
    void theBankSendsMoneyBack() {
        isThere();
        happens(followed(true));
        waitsFor(CaseTask.CORRECT_CLAIM);
    }

    @Test
    void aPersonTellsTheNewSum() {
        happens(new ClaimCorrected(current(), TOLD, DUE, clock().instant(), OFFICER));

        isOverAt("endEvent_claimTold");
    }

    @Test
    void nobodyIsAskedTwice() {
        happens(followed(true));

        waitsFor(CaseTask.CORRECT_CLAIM);
    }

    @Test
    void aClaimThatIsRightAgainIsLeftAlone() {
        happens(followed(false));

        isOverAt("endEvent_claimRight");
    }

    private ClaimFollowed followed(boolean overstated) {
        return new ClaimFollowed(current(), DUE, false, overstated, overstated, false, DUE, clock().instant(), OFFICER);
    }
}
