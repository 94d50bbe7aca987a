package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The claim on a grant that ended: what was paid less what remains granted, whatever the bank still does. */
class EndedGrantTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate UNTIL = TODAY.plusDays(30);
    private static final Weighing WEIGHED = new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", "Ohne Zinsen.", false);

    private final ProofOfUse proof =
            new ProofOfUse(new CaseNumber("SFHB-2026-0007"), ProofMode.SIMPLE, TODAY.plusDays(90), TODAY);

    @Test
    void whatIsPaidAfterTheWithdrawalJoinsTheClaim() {
        withdrawn(100, 100);

        assertThat(proof.followPaid(Money.ofEuros(250), TODAY, UNTIL)).isTrue();

        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(250));
    }

    @Test
    void aPartThatRemainsGrantedIsNeverClaimed() {
        withdrawn(300, 100);

        proof.followPaid(Money.ZERO, TODAY, UNTIL);
        assertThat(proof.openClaim()).isEqualTo(Money.ZERO);
        proof.followPaid(Money.ofEuros(450), TODAY, UNTIL);

        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(250));
    }

    @Test
    void whatTheBankSendsBackLeavesTheClaim() {
        withdrawn(250, 250);

        proof.followPaid(Money.ofEuros(100), TODAY, UNTIL);

        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(100));
    }

    @Test
    void aClosedCaseOpensAgainWhenMoreWasPaid() {
        withdrawn(100, 100);
        proof.repay(Money.ofEuros(100));
        proof.close(TODAY);

        proof.followPaid(Money.ofEuros(250), TODAY, UNTIL);

        assertThat(proof.state()).isEqualTo(ProofState.REVOKED);
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(150));
        assertThat(proof.view().closedOn()).isNull();
        assertThat(proof.view().repaymentDueOn()).isEqualTo(UNTIL);
    }

    @Test
    void aGrantThatStandsFollowsNothing() {
        assertThat(proof.followPaid(Money.ofEuros(100), TODAY, UNTIL)).isFalse();
        assertThat(proof.isEnded()).isFalse();
    }

    @Test
    void aGrantWithdrawnAfterItsProofWasAcceptedStaysEndedWhenItIsPaidBack() {
        proof.submit(new ProofReport("Fest.", 10, null, List.of(), Money.ZERO, List.of()), TODAY, Channel.ONLINE);
        proof.accept(List.of(), Settlement.partOf(Money.ofEuros(300), Money.ZERO), null);
        withdrawn(300, 300);
        proof.repay(Money.ofEuros(300));
        proof.close(TODAY);

        assertThat(proof.isEnded()).isTrue();
        assertThat(proof.settleAnew()).isFalse();
    }

    @Test
    void aClaimThatFallsLetsTheGrantStandAgain() {
        withdrawn(100, 100);

        proof.dropClaim(TODAY.plusDays(60));

        assertThat(proof.isEnded()).isFalse();
        assertThat(proof.state()).isEqualTo(ProofState.AWAITED);
    }

    @Test
    void whoRenouncesPaysBackWhatWasPaid() {
        proof.renounce(TODAY, Money.ofEuros(100), UNTIL);

        assertThat(proof.isEnded()).isTrue();
        assertThat(proof.standing().isRevoked()).isFalse();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(proof.standing().isOverdueOn(UNTIL.plusDays(1)))
                .as("by a notice after a proof")
                .isFalse();
        assertThatThrownBy(proof::reverseAcceptance).hasMessageContaining("proof.not-settled");
        assertThatThrownBy(() -> proof.renounce(TODAY, Money.ofEuros(100), UNTIL))
                .hasMessageContaining("renounce.not-possible");
    }

    @Test
    void whoRenouncesBeforeAnythingWasPaidOwesNothing() {
        proof.renounce(TODAY, Money.ZERO, UNTIL);
        assertThat(proof.view().repaymentDueOn()).isNull();

        proof.followPaid(Money.ofEuros(150), TODAY, UNTIL);

        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(150));
        assertThat(proof.view().repaymentDueOn()).isEqualTo(UNTIL);
    }

    @Test
    void aHearingHoldsPaymentsUntilItIsDroppedOrAnswered() {
        assertThat(proof.isRevocationHeard()).isFalse();
        proof.hear(TODAY, UNTIL);
        assertThat(proof.isRevocationHeard()).isTrue();
        proof.dropHearing();
        assertThat(proof.isRevocationHeard()).isFalse();

        proof.hear(TODAY, UNTIL);
        proof.submit(new ProofReport("Fest.", 10, null, List.of(), Money.ZERO, List.of()), TODAY, Channel.ONLINE);
        assertThat(proof.isRevocationHeard()).isFalse();
        proof.askBack("Welche Belege?", UNTIL, TODAY);

        assertThat(proof.isRevocationHeard()).as("a report has answered it").isFalse();
        assertThatThrownBy(() -> proof.revoke(
                        UNTIL.plusDays(1),
                        "Kein Bericht.",
                        "Keine Zinsen.",
                        Settlement.nothingProven(Money.ofEuros(100)),
                        UNTIL))
                .hasMessageContaining("proof.hearing-open");
    }

    @Test
    void whatWasPaidDuringTheHearingMayBeClaimedToo() {
        var hearing = heardOfAHundredWhenPaid(120);

        assertThat(hearing.view().intendedOf(Money.ofEuros(270))).isEqualTo(Money.ofEuros(250));
    }

    @Test
    void whatTheBankSentBackDuringTheHearingIsClaimedNoMore() {
        var hearing = heardOfAHundredWhenPaid(120);

        assertThat(hearing.view().intendedOf(Money.ofEuros(110))).isEqualTo(Money.ofEuros(100));
        assertThat(hearing.view().intendedOf(Money.ofEuros(20))).isEqualTo(Money.ofEuros(20));
    }

    @Test
    void aGrantOfWhichNothingWasPaidFallsWithoutAClaim() {
        proof.withdraw(Settlement.partOf(Money.ZERO, Money.ZERO), WEIGHED, UNTIL);

        assertThat(proof.isEnded()).isTrue();
        assertThat(proof.openClaim()).isEqualTo(Money.ZERO);
        assertThat(proof.view().repaymentDueOn()).isNull();
    }

    @Test
    void whatAPartialWithdrawalLeftIsStillToBeProved() {
        withdrawn(300, 100);
        assertThat(proof.standing().restToProve()).contains(Money.ofEuros(200));
        assertThatThrownBy(() -> proof.awaitProofOfRest(UNTIL)).hasMessageContaining("proof.claim-open");
        proof.repay(Money.ofEuros(100));

        proof.awaitProofOfRest(UNTIL.plusDays(60));

        assertThat(proof.state()).isEqualTo(ProofState.AWAITED);
        assertThat(proof.dueOn()).isEqualTo(UNTIL.plusDays(60));
        assertThat(proof.isEnded()).as("nothing more is paid").isTrue();
        assertThat(proof.standing().isOfRest()).isTrue();
        assertThat(proof.view().repaymentDueOn()).isNull();
    }

    @Test
    void aReportThatIsThereIsCheckedForTheRest() {
        reported();
        withdrawn(300, 100);
        proof.repay(Money.ofEuros(100));

        proof.awaitProofOfRest(UNTIL);

        assertThat(proof.state()).isEqualTo(ProofState.SUBMITTED);
    }

    @Test
    void nothingIsProvedTwiceAndNothingOfAWholeWithdrawal() {
        reported();
        proof.accept(List.of(), Settlement.partOf(Money.ofEuros(300), Money.ZERO), null);
        withdrawn(300, 100);
        assertThat(proof.standing().restToProve()).isEmpty();

        var whole = new ProofOfUse(new CaseNumber("SFHB-2026-0008"), ProofMode.SIMPLE, UNTIL, TODAY);
        whole.withdraw(Settlement.partOf(Money.ofEuros(300), Money.ofEuros(300)), WEIGHED, UNTIL);
        assertThat(whole.standing().restToProve()).isEmpty();
    }

    @Test
    void whatIsLeftOfTheRestIsClaimedBesideWhatWasWithdrawn() {
        restAwaited();
        reported();
        var left = Settlement.partOf(Money.ofEuros(200), Money.ofEuros(50)).beside(Money.ofEuros(100));

        proof.accept(List.of(), left, UNTIL);

        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(50));
        assertThat(proof.view().repaymentDueOn()).isEqualTo(UNTIL);
        assertThat(proof.isEnded()).isTrue();
        assertThat(proof.standing().restToProve()).isEmpty();
        assertThat(proof.standing().isOverdueOn(UNTIL.plusDays(1)))
                .as("by a notice, too, if need be")
                .isTrue();
        assertThat(proof.isClaimedByNotice()).isFalse();
    }

    @Test
    void aRepaymentThatHadNotComeTakesTheProofOfTheRestBack() {
        restAwaited();

        proof.takeBackRepayment(Money.ofEuros(100), TODAY, UNTIL);

        assertThat(proof.state()).isEqualTo(ProofState.REVOKED);
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(100));
    }

    @Test
    void aWithdrawalThatFallsWhileTheRestIsProvedLeavesTheWholeProof() {
        restAwaited();
        assertThat(proof.standing().isContestable()).isTrue();

        proof.dropClaim(UNTIL);

        assertThat(proof.state()).isEqualTo(ProofState.AWAITED);
        assertThat(proof.isEnded()).isFalse();
        assertThat(proof.standing().isOfRest()).isFalse();
    }

    @Test
    void aLetterThatClaimsMoreThanIsOwedIsToldAnewOnce() {
        withdrawn(250, 250);
        assertThat(proof.isClaimOverstated()).isFalse();
        assertThatThrownBy(() -> proof.tellClaimAnew(Money.ofEuros(250))).hasMessageContaining("claim.told-rightly");

        proof.followPaid(Money.ofEuros(100), TODAY, UNTIL);

        assertThat(proof.isClaimOverstated()).isTrue();
        assertThat(proof.tellClaimAnew(Money.ofEuros(250))).isEqualTo(Money.ofEuros(250));
        assertThat(proof.isClaimOverstated()).isFalse();
        proof.followPaid(Money.ofEuros(250), TODAY, UNTIL);
        assertThat(proof.isClaimOverstated()).as("more is told by another way").isFalse();
    }

    @Test
    void aHearingEndsSoMuchLaterAsItsLetterLeftHoweverOftenThatIsReckoned() {
        var hearing = heardOfAHundredWhenPaid(120);
        assertThat(hearing.leftLate(0)).isFalse();
        assertThat(hearing.leftLate(3)).isTrue();
        assertThat(hearing.leftLate(3)).isFalse();
        assertThat(hearing.view().answerDueOn()).isEqualTo(UNTIL.plusDays(3));
        assertThat(hearing.leftLate(5)).isTrue();
        assertThat(hearing.view().answerDueOn()).isEqualTo(UNTIL.plusDays(5));

        assertThat(proof.hearingLeftLate(2)).as("nobody is heard").isFalse();
        proof.hear(TODAY, UNTIL);
        assertThat(proof.hearingLeftLate(2)).isTrue();
        assertThat(proof.hearingLeftLate(2)).isFalse();
        assertThat(proof.view().hearingDueOn()).isEqualTo(UNTIL.plusDays(2));
    }

    private void restAwaited() {
        withdrawn(300, 100);
        proof.repay(Money.ofEuros(100));
        proof.awaitProofOfRest(UNTIL);
    }

    private void reported() {
        proof.submit(new ProofReport("Fest.", 10, null, List.of(), Money.ZERO, List.of()), TODAY, Channel.ONLINE);
    }

    private ClaimHearing heardOfAHundredWhenPaid(int paid) {
        return new ClaimHearing(
                        proof.caseNumber(),
                        HeardClaim.About.WITHDRAWAL,
                        "Doppelt bezahlt.",
                        Money.ofEuros(100),
                        TODAY,
                        null,
                        TODAY,
                        UNTIL)
                .when(Money.ofEuros(paid));
    }

    private void withdrawn(int paid, int claimed) {
        proof.withdraw(Settlement.partOf(Money.ofEuros(paid), Money.ofEuros(claimed)), WEIGHED, UNTIL);
    }
}
