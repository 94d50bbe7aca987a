package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.proofofuse.ClaimFollowed;
import de.foerdertopf.proofofuse.ClaimReinstated;
import de.foerdertopf.proofofuse.CloseCase.RestToProve;
import de.foerdertopf.proofofuse.GrantGivenBack;
import de.foerdertopf.proofofuse.RenounceGrant.GrantRenounced;
import de.foerdertopf.proofofuse.RepaymentReversed;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.RevocationDropped;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant.GrantWithdrawn;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofOfUseProcessTest extends ProcessTest {

    ProofOfUseProcessTest() {
        super("proof-of-use");
    }

    @Test
    void aProofInTimeClosesTheCase() {
        nextReminder(30, "REMIND");
        begins();
        waitsFor();

        hears(CaseMessage.PROOF_SUBMITTED);
        waitsFor(CaseTask.CHECK_PROOF);
        accepts(false);

        isOverAt("endEvent_proofSettled");
        didNotPass("serviceTask_remindProof");
    }

    @Test
    void remindsAndThenAsksAPerson() {
        nextReminder(30, "REMIND");
        begins();

        becomes(inDays(29));
        didNotPass("serviceTask_remindProof");
        nextReminder(30, "OVERDUE", 1);
        becomes(inDays(1));
        passed("serviceTask_remindProof");
        waitsFor();
        becomes(inDays(30));

        waitsFor(CaseTask.MISSING_PROOF);
    }

    @Test
    void leftoverMoneyIsAwaited() {
        nextReminder(30, "REMIND");
        begins();
        hears(CaseMessage.PROOF_SUBMITTED);

        accepts(true);
        waitsFor(CaseTask.AWAIT_REPAYMENT);
        does(CaseTask.AWAIT_REPAYMENT);

        isOverAt("endEvent_proofSettled");
        passed("serviceTask_closeCase");
    }

    @Test
    void anAcceptanceThatIsReversedIsCheckedOnceMore() {
        nextReminder(30, "REMIND");
        begins();
        hears(CaseMessage.PROOF_SUBMITTED);
        accepts(true);
        waitsFor(CaseTask.AWAIT_REPAYMENT);

        happens(new ProofAcceptanceReversed(current(), false, true, "Grund", clock().instant(), Actor.staff("0f1c")));

        waitsFor(CaseTask.CHECK_PROOF);
    }

    @Test
    void noProofIsAwaitedOfAGrantThatEndedBeforeItWasPaid() {
        isThere();
        grantEnds();
        engine().start("proof-of-use", current());
        dueTimers().runDue();
        happens(followed(false, false));

        isOverAt("endEvent_noProofOwed");
    }

    @Test
    void theLastAnswerOfTheBankEndsACaseThatOwesNothingMore() {
        isThere();
        engine().startBesideAt("proof-of-use", current(), CaseTask.AWAIT_REPAYMENT.id(), Map.of());

        happens(followed(false, false));
        waitsFor(CaseTask.AWAIT_REPAYMENT);
        happens(followed(false, true));

        isOverAt("endEvent_proofSettled");
    }

    @Test
    void whatIsPaidAfterACaseWasClosedIsAwaitedBesideIt() {
        isThere();

        happens(followed(true, false));

        waitsFor(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void whoRenouncesOwesNoProof() {
        nextReminder(30, "REMIND");
        begins();

        happens(renounced(false));
        waitsFor(CaseTask.AWAIT_REPAYMENT);
        passed("endEvent_withdrawnGrant");
    }

    @Test
    void aGrantThatIsRenouncedBeforeAnythingWasPaidClosesTheCase() {
        isThere();

        happens(renounced(true));

        isOverAt("endEvent_proofSettled");
        passed("serviceTask_closeCase");
    }

    private ClaimFollowed followed(boolean reopened, boolean settled) {
        return new ClaimFollowed(
                current(),
                Money.ZERO,
                reopened,
                false,
                false,
                settled,
                Money.ZERO,
                clock().instant(),
                Actor.staff("0f1c"));
    }

    private GrantRenounced renounced(boolean settled) {
        return new GrantRenounced(
                current(), Money.ZERO, null, settled, clock().instant(), Actor.staff("0f1c"), List.of());
    }

    @Test
    void aProofAskedBackIsAwaitedAgain() {
        nextReminder(30, "REMIND");
        begins();
        hears(CaseMessage.PROOF_SUBMITTED);

        does(CaseTask.CHECK_PROOF, "ASKED_BACK");

        waitsFor();
        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isTrue();
    }

    @Test
    void aProofWithoutEndIsHeardAndRevokedByPersons() {
        overdue();

        heard(21);
        waitsFor();
        becomes(inDays(21));
        waitsFor();
        becomes(inDays(1));
        waitsFor(CaseTask.DECIDE_REVOCATION);
        does(CaseTask.DECIDE_REVOCATION);

        waitsFor(CaseTask.AWAIT_REPAYMENT);
        passed("endEvent_revoked");
        does(CaseTask.AWAIT_REPAYMENT, "SETTLED");
        isOverAt("endEvent_proofSettled");
    }

    @Test
    void whoGaveEverythingBackIsAskedForNoProofAndTheCaseCloses() {
        nextReminder(30, "REMIND");
        begins();

        happens(new GrantGivenBack(current(), clock().instant(), Actor.staff("0f1c")));

        isOverAt("endEvent_proofSettled");
        passed("serviceTask_closeCase");
    }

    @Test
    void aRevocationThatFallsLetsTheProofBeAwaitedAgain() {
        revoked();

        happens(new RevocationDropped(
                current(),
                false,
                RevocationDropped.Follows.PROOF,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));

        waitsFor();
        hears(CaseMessage.PROOF_SUBMITTED);
        waitsFor(CaseTask.CHECK_PROOF);
    }

    @Test
    void aRevocationThatFallsAfterTheCaseWasClosedLetsTheProofBeAwaitedBesideIt() {
        revoked();
        does(CaseTask.AWAIT_REPAYMENT, "SETTLED");
        isOverAt("endEvent_proofSettled");

        happens(new RevocationDropped(
                current(),
                true,
                RevocationDropped.Follows.PROOF,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));

        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isTrue();
        assertThat(isOver()).isFalse();
    }

    @Test
    void aWithdrawalThatFallsBeforeAnythingWasPaidLeavesNothingToBeProved() {
        isThere();
        engine().startBesideAt("proof-of-use", current(), CaseTask.AWAIT_REPAYMENT.id(), Map.of());

        happens(new RevocationDropped(
                current(),
                false,
                RevocationDropped.Follows.NOTHING,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));

        isOverAt("endEvent_withdrawnGrant");
    }

    @Test
    void aRevocationThatFallsWhileInterestIsDecidedLetsTheProofBeAwaited() {
        revoked();
        does(CaseTask.AWAIT_REPAYMENT, "INTEREST");
        waitsFor(CaseTask.DECIDE_INTEREST);

        happens(new RevocationDropped(
                current(),
                false,
                RevocationDropped.Follows.PROOF,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));

        waitsFor();
        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isTrue();
    }

    @Test
    void whatAWithdrawalLeftIsProvedOnceTheMoneyIsBack() {
        isThere();
        nextReminder(30, "REMIND");

        happens(new RestToProve(
                current(), Money.ofEuros(60), LocalDate.of(2026, 5, 1), false, clock().instant(), Actor.SYSTEM));

        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isTrue();
        happens(new RepaymentReversed(
                current(), Money.ofEuros(40), true, "Falscher Fall.", clock().instant(), Actor.staff("0f1c")));
        waitsFor(CaseTask.AWAIT_REPAYMENT);
        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isFalse();
    }

    @Test
    void aClaimThatStandsAndIsPaidAlreadyEndsTheCase() {
        revoked();

        happens(new ClaimReinstated(
                current(),
                ClaimReinstated.How.ANSWERED,
                false,
                Money.ZERO,
                false,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));
        waitsFor(CaseTask.AWAIT_REPAYMENT);
        happens(new ClaimReinstated(
                current(),
                ClaimReinstated.How.ANSWERED,
                false,
                Money.ZERO,
                true,
                LocalDate.parse(inDays(30)),
                clock().instant(),
                Actor.staff("0f1c")));

        isOverAt("endEvent_proofSettled");
    }

    @Test
    void onceTheMoneyIsInAPersonDecidesAboutInterest() {
        overdue();
        heard(21);
        becomes(inDays(22));
        does(CaseTask.DECIDE_REVOCATION);

        does(CaseTask.AWAIT_REPAYMENT, "INTEREST");
        waitsFor(CaseTask.DECIDE_INTEREST);
        does(CaseTask.DECIDE_INTEREST);

        isOverAt("endEvent_proofSettled");
        passed("serviceTask_closeCase");
    }

    @Test
    void aWithdrawalEndsWhateverTheProofWaitsFor() {
        nextReminder(30, "REMIND");
        begins();
        hears(CaseMessage.PROOF_SUBMITTED);
        waitsFor(CaseTask.CHECK_PROOF);

        hears(CaseMessage.GRANT_WITHDRAWN);

        isOverAt("endEvent_withdrawnGrant");
    }

    @Test
    void afterAWithdrawalTheRepaymentIsAwaited() {
        nextReminder(30, "REMIND");
        begins();

        happens(new GrantWithdrawn(
                current(),
                Money.ofEuros(300),
                LocalDate.of(2026, 5, 1),
                new Weighing("Für sie.", "Dagegen.", "Zinsen.", true),
                false,
                false,
                clock().instant(),
                Actor.staff("0f1c")));

        waitsFor(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void noPeriodRevokesAGrant() {
        overdue();
        heard(21);

        becomes(inDays(1000));

        waitsFor(CaseTask.DECIDE_REVOCATION);
    }

    @Test
    void aProofDuringTheHearingIsChecked() {
        overdue();
        heard(21);

        hears(CaseMessage.PROOF_SUBMITTED);

        waitsFor(CaseTask.CHECK_PROOF);
    }

    @Test
    void aPersonMayGrantMoreTimeAfterTheHearing() {
        overdue();
        heard(21);
        becomes(inDays(22));
        waitsFor(CaseTask.DECIDE_REVOCATION);

        hears(CaseMessage.PROOF_DUE_DATE_CHANGED);

        waitsFor();
        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isTrue();
    }

    @Test
    void aNewDueDatePlansTheRemindersAnew() {
        overdue();
        nextReminder(60, "REMIND");

        hears(CaseMessage.PROOF_DUE_DATE_CHANGED);

        waitsFor();
        assertThat(awaits(CaseMessage.PROOF_SUBMITTED)).isTrue();
    }

    @Test
    void aFailingReminderDoesNotKeepAProofAway() {
        nextReminder(30, "REMIND");
        delegateAnswers("remindProofDelegate", c -> {
            throw new IllegalStateException("the printer is on fire");
        });
        begins();
        clock().moveByDays(31);
        assertThat(tryDue()).singleElement().satisfies(failure -> {
            assertThat(failure.caseNumber()).isEqualTo(current().value());
            assertThat(failure.step()).isEqualTo("serviceTask_remindProof");
        });

        hears(CaseMessage.PROOF_SUBMITTED);

        waitsFor(CaseTask.CHECK_PROOF);
    }

    @Test
    void refusesAProofAfterTheRevocation() {
        overdue();
        heard(21);
        becomes(inDays(22));
        does(CaseTask.DECIDE_REVOCATION);

        assertThatThrownBy(() -> hears(CaseMessage.PROOF_SUBMITTED)).isInstanceOf(StaleCaseException.class);
    }

    private void revoked() {
        overdue();
        heard(21);
        becomes(inDays(22));
        nextReminder(60, "REMIND");
        does(CaseTask.DECIDE_REVOCATION);
        waitsFor(CaseTask.AWAIT_REPAYMENT);
    }

    private void overdue() {
        nextReminder(1, "OVERDUE");
        begins();
        becomes(inDays(1));
        waitsFor(CaseTask.MISSING_PROOF);
        nextReminder(60, "REMIND");
    }

    private void heard(int days) {
        does(CaseTask.MISSING_PROOF, Map.of(Variables.WAITS_UNTIL, inDays(days)));
    }

    private void accepts(boolean repaymentDue) {
        does(CaseTask.CHECK_PROOF, Map.of(Variables.ANSWER, "ACCEPTED", Variables.REPAYMENT_DUE, repaymentDue));
    }

    private void nextReminder(int days, String kind) {
        nextReminder(days, kind, 0);
    }

    private void nextReminder(int days, String kind, int fromDay) {
        delegateAnswers(
                "planReminderDelegate",
                Map.of(Variables.WAITS_UNTIL, inDays(fromDay + days), Variables.REMINDER, kind));
    }
}
