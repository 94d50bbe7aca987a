package de.foerdertopf.proofofuse;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofOfUseTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate OPENED = LocalDate.of(2025, 9, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);
    private static final LocalDate HEARD = LocalDate.of(2026, 3, 2);
    private static final LocalDate ANSWER_DUE = LocalDate.of(2026, 3, 30);
    private static final LocalDate PAY_BACK = LocalDate.of(2026, 5, 1);
    private static final Weighing WEIGHED = new Weighing("Dafür.", "Dagegen.", "Zinsen.", true);
    private static final Money PAID = Money.ofEuros(300);

    @Test
    void nothingIsRevokedBeforeTheHearingHasEnded() {
        var proof = awaited();
        refuses("proof.hearing-open", () -> revoke(proof, ANSWER_DUE.plusYears(1)));

        proof.hear(HEARD, ANSWER_DUE);
        refuses("proof.hearing-open", () -> revoke(proof, ANSWER_DUE));
        assertThat(proof.state()).isEqualTo(ProofState.AWAITED);

        revoke(proof, ANSWER_DUE.plusDays(1));
        assertThat(proof.standing().isRevoked()).isTrue();
        assertThat(proof.view())
                .extracting(
                        ProofView::state,
                        ProofView::discretionReason,
                        ProofView::interestWaiverReason,
                        ProofView::repaymentDueOn,
                        ProofView::isClaimedByNotice,
                        ProofView::openClaim)
                .containsExactly(ProofState.REVOKED, "Abgewogen.", "Verzichtet.", PAY_BACK, true, PAID);
    }

    @Test
    void whoGetsMoreTimeIsHeardAnewBeforeAnythingIsRevoked() {
        var proof = awaited();
        proof.hear(HEARD, ANSWER_DUE);
        assertThat(proof.isHeard()).isTrue();

        proof.dropHearing();

        assertThat(proof.isHeard()).isFalse();
        assertThat(proof.view().hearingDueOn()).isNull();
        refuses("proof.hearing-open", () -> revoke(proof, ANSWER_DUE.plusDays(1)));
    }

    @Test
    void aRevocationGivesItsReasonsForItselfAndForInterest() {
        var proof = awaited();
        proof.hear(HEARD, ANSWER_DUE);
        var claim = Settlement.nothingProven(PAID);
        var after = ANSWER_DUE.plusDays(1);

        refuses("proof.discretion-missing", () -> proof.revoke(after, " ", "Verzichtet.", claim, PAY_BACK));
        refuses("proof.discretion-missing", () -> proof.revoke(after, "Abgewogen.", "", claim, PAY_BACK));
        assertThat(proof.state()).isEqualTo(ProofState.AWAITED);
    }

    @Test
    void anAnswerBelongsToAHearing() {
        var proof = awaited();
        refuses("proof.not-heard", () -> proof.hearingAnswered("Ich war krank.", Instant.EPOCH));

        proof.hear(HEARD, ANSWER_DUE);
        proof.hearingAnswered("Ich war krank.", Instant.EPOCH);

        assertThat(proof.view())
                .extracting(ProofView::hearingOn, ProofView::hearingDueOn, ProofView::hearingAnswer)
                .containsExactly(HEARD, ANSWER_DUE, "Ich war krank.");
    }

    @Test
    void whatCameInIsNeitherRemindedNorHeardNorRevokedNorHandedInAgain() {
        var proof = submitted();

        refuses("proof.not-awaited", () -> proof.remind(DUE));
        refuses("proof.not-awaited", () -> proof.dueOn(DUE.plusDays(30)));
        refuses("proof.not-awaited", () -> proof.hear(HEARD, ANSWER_DUE));
        refuses("proof.not-awaited", () -> proof.hearingAnswered("Doch.", Instant.EPOCH));
        refuses("proof.not-awaited", proof::dropHearing);
        refuses("proof.not-awaited", () -> revoke(proof, ANSWER_DUE.plusDays(1)));
        refuses("proof.not-awaited", () -> proof.submit(report(), DUE, Channel.ONLINE));
        assertThat(proof.view().reminders()).isZero();
    }

    @Test
    void whatIsAwaitedIsRemindedAndGetsMoreTime() {
        var proof = awaited();
        assertThat(proof.caseNumber()).isEqualTo(CASE);
        assertThat(proof.remindedUpTo()).isEqualTo(OPENED);

        proof.remind(DUE.minusDays(3));
        proof.remind(DUE);
        proof.dueOn(DUE.plusDays(30));

        assertThat(proof.remindedUpTo()).isEqualTo(DUE);
        assertThat(proof.dueOn()).isEqualTo(DUE.plusDays(30));
        assertThat(proof.view().reminders()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNeitherAskedAboutNorAccepted() {
        var proof = awaited();

        refuses("proof.not-submitted", () -> proof.askBack("Wo ist der Beleg?", DUE, DUE));
        refuses("proof.not-submitted", () -> proof.accept(List.of(), claiming(0), null));
        refuses("proof.not-settled", proof::reverseAcceptance);
        refuses("proof.not-settled", () -> proof.close(DUE));
        refuses("proof.not-settled", proof::requireSettlement);
        refuses("proof.no-claim", () -> proof.repay(Money.ofCents(1)));
        assertThat(proof.openClaim()).isEqualTo(Money.ZERO);
    }

    @Test
    void aQuestionOpensTheReportAgainUntilItIsAnswered() {
        var proof = submitted();

        proof.askBack("Wo ist der Beleg?", DUE.plusDays(14), DUE.minusDays(1));
        assertThat(proof.remindedUpTo())
                .as("nobody is reminded on the day of the question")
                .isEqualTo(DUE.minusDays(1));
        assertThat(proof.view())
                .extracting(ProofView::state, ProofView::askedBack, ProofView::dueOn)
                .containsExactly(ProofState.AWAITED, "Wo ist der Beleg?", DUE.plusDays(14));
        proof.submit(report(), DUE.plusDays(14), Channel.PHONE);

        assertThat(proof.view())
                .extracting(ProofView::state, ProofView::askedBack, ProofView::channel, ProofView::receivedOn)
                .containsExactly(ProofState.SUBMITTED, null, Channel.PHONE, DUE.plusDays(14));
        assertThat(proof.view().report()).isEqualTo(report());
    }

    @Test
    void aReportIsLateFromTheDayAfterItIsDue() {
        var inTime = awaited();
        inTime.submit(report(), DUE, Channel.ONLINE);
        var late = awaited();
        late.submit(report(), DUE.plusDays(1), Channel.ONLINE);

        assertThat(awaited().view().isLate()).isFalse();
        assertThat(inTime.view().isLate()).isFalse();
        assertThat(late.view().isLate()).isTrue();
    }

    @Test
    void anAcceptedReportKeepsWhatWasNotAcceptedAndWhatIsOwed() {
        var rejected = List.of(new RejectedItem("Taxi", Money.ofEuros(40), "Nicht im Plan."));
        var proof = submitted();

        proof.accept(rejected, claiming(40), PAY_BACK);

        assertThat(proof.view())
                .extracting(
                        ProofView::state,
                        ProofView::rejectedItems,
                        ProofView::settlement,
                        ProofView::repaymentDueOn,
                        ProofView::repaid)
                .containsExactly(ProofState.SETTLED, rejected, claiming(40), PAY_BACK, Money.ZERO);
        assertThat(proof.standing().isRevoked()).isFalse();
        assertThat(proof.isClaimedByNotice()).isFalse();
        refuses("proof.not-submitted", () -> proof.accept(rejected, claiming(40), PAY_BACK));
    }

    @Test
    void noMoreComesBackThanIsOwed() {
        var proof = settled(40);

        refuses("sum.not-positive", () -> proof.repay(Money.ZERO));
        refuses("sum.not-positive", () -> proof.repay(Money.ofCents(-1)));
        refuses("proof.repayment-amount", () -> proof.repay(Money.ofCents(4001)));
        proof.repay(Money.ofCents(3999));
        assertThat(proof.openClaim()).isEqualTo(Money.ofCents(1));
        refuses("proof.repayment-amount", () -> proof.repay(Money.ofCents(2)));
        proof.repay(Money.ofCents(1));

        assertThat(proof.openClaim()).isEqualTo(Money.ZERO);
        assertThat(proof.view())
                .extracting(ProofView::repaid, ProofView::openClaim)
                .containsExactly(Money.ofEuros(40), Money.ZERO);
        assertThat(proof.refundDue()).isEqualTo(Money.ZERO);
    }

    /** What is checked is not known yet, what is awaited the group needs for its project, what is settled is reckoned. */
    @Test
    void whatIsNotOwedGoesBackOnceThatIsKnown() {
        var proof = settled(40);
        proof.repay(Money.ofEuros(40));
        assertThat(proof.refundDue()).isEqualTo(Money.ZERO);

        proof.refund(Money.ofEuros(15));
        assertThat(proof.repaid()).isEqualTo(Money.ofEuros(25));
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(15));
        proof.notRefunded(Money.ofEuros(15));
        assertThat(proof.repaid()).isEqualTo(Money.ofEuros(40));
        assertThat(proof.settleAnew()).isTrue();

        assertThat(proof.state()).isEqualTo(ProofState.SUBMITTED);
        assertThat(proof.refundDue()).isEqualTo(Money.ZERO);
        proof.accept(List.of(), Settlement.partOf(Money.ofEuros(300), Money.ofEuros(30)), DUE);
        assertThat(proof.refundDue()).isEqualTo(Money.ofEuros(10));
    }

    @Test
    void inKindWorkIsNoCash() {
        var report = new ProofReport(
                "Schön. ",
                null,
                null,
                List.of(
                        new ActualCost(CostCategory.FOOD, Money.ofEuros(200)),
                        new ActualCost(CostCategory.IN_KIND, Money.ofEuros(50)),
                        new ActualCost(CostCategory.PRINT, Money.ofEuros(10))),
                Money.ZERO,
                List.of());

        assertThat(report.totalCosts()).isEqualTo(Money.ofEuros(210));
        assertThat(report.narrative()).isEqualTo("Schön.");
    }

    @Test
    void aCaseIsClosedWhenNothingIsOwedAnyMore() {
        var proof = settled(40);
        refuses("proof.claim-open", () -> proof.close(PAY_BACK));
        assertThat(proof.state()).isEqualTo(ProofState.SETTLED);

        proof.repay(Money.ofEuros(40));
        proof.close(PAY_BACK);

        assertThat(proof.view())
                .extracting(ProofView::state, ProofView::closedOn)
                .containsExactly(ProofState.CLOSED, PAY_BACK);
        refuses("proof.not-settled", () -> proof.close(PAY_BACK));
        refuses("proof.no-claim", () -> proof.repay(Money.ofCents(1)));
    }

    @Test
    void aRevokedGrantThatWasPaidBackIsClosedAndStaysRevoked() {
        var proof = revoked();
        refuses("proof.claim-open", () -> proof.close(PAY_BACK));

        proof.repay(PAID);
        proof.close(PAY_BACK);

        assertThat(proof.state()).isEqualTo(ProofState.CLOSED);
        assertThat(proof.standing().isRevoked()).isTrue();
        assertThat(closed().standing().isRevoked()).isFalse();
    }

    @Test
    void anAcceptanceIsReversedAlsoAfterTheCaseWasClosed() {
        for (var proof : List.of(settled(40), closed())) {
            proof.reverseAcceptance();

            assertThat(proof.view())
                    .extracting(
                            ProofView::state,
                            ProofView::settlement,
                            ProofView::rejectedItems,
                            ProofView::repaymentDueOn,
                            ProofView::closedOn)
                    .containsExactly(ProofState.SUBMITTED, null, List.of(), null, null);
        }
    }

    @Test
    void anAcceptanceStandsOnceMoneyCameBackOnItsStrength() {
        var proof = settled(40);
        proof.repay(Money.ofCents(1));

        refuses("proof.repaid-already", proof::reverseAcceptance);
        assertThat(proof.state()).isEqualTo(ProofState.SETTLED);
    }

    @Test
    void aRevocationIsNoAcceptanceToReverse() {
        refuses("proof.not-settled", () -> revoked().reverseAcceptance());
        var closedWithoutReport = revoked();
        closedWithoutReport.repay(PAID);
        closedWithoutReport.close(PAY_BACK);
        refuses("proof.not-settled", closedWithoutReport::reverseAcceptance);
    }

    @Test
    void aRemedyAgainstTheClaimSuspendsItUntilItIsRefused() {
        var proof = revoked();
        assertThat(proof.isClaimSuspended()).isFalse();

        proof.suspendClaim(PAY_BACK);
        assertThat(proof.isClaimSuspended()).isTrue();
        assertThat(proof.view().claimSuspendedOn()).isEqualTo(PAY_BACK);
        proof.claimStands(PAY_BACK.plusDays(60));

        assertThat(proof.isClaimSuspended()).isFalse();
        assertThat(proof.view().repaymentDueOn()).isEqualTo(PAY_BACK.plusDays(60));
    }

    @Test
    void aRemedyUpheldInPartLowersTheClaimAndLeavesAsMuchMoreGranted() {
        var proof = revoked();
        proof.suspendClaim(PAY_BACK);

        proof.lowerClaim(Money.ofEuros(40), true, PAY_BACK.plusDays(60));

        assertThat(proof.isClaimSuspended()).isFalse();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(40));
        assertThat(proof.remains()).contains(PAID.minus(Money.ofEuros(40)));
        assertThat(proof.toldClaim()).isEqualTo(Money.ofEuros(40));
        assertThat(proof.isClaimOverstated()).isFalse();
        assertThat(proof.view().repaymentDueOn()).isEqualTo(PAY_BACK.plusDays(60));
        assertThat(proof.requireSettlement().eligibleCosts()).isEqualTo(PAID.minus(Money.ofEuros(40)));
        assertThat(proof.requireSettlement().leftover()).isEqualTo(Money.ofEuros(40));
    }

    @Test
    void whatACourtLoweredIsStillToBeToldByTheHouse() {
        var proof = revoked();

        proof.lowerClaim(Money.ofEuros(40), false, PAY_BACK.plusDays(60));

        assertThat(proof.isClaimOverstated()).isTrue();
        assertThat(proof.toldClaim()).isEqualTo(PAID);
    }

    @Test
    void ofLeftoverMoneyThatIsLoweredNothingEnds() {
        var proof = settled(40);
        proof.claimByNotice(PAY_BACK.plusDays(1), new Weighing("Nichts.", "Alles.", "Keine Zinsen.", true), PAY_BACK);

        proof.lowerClaim(Money.ofEuros(10), true, PAY_BACK.plusDays(60));

        assertThat(proof.isEnded()).isFalse();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(10));
        assertThat(proof.requireSettlement().leftover()).isEqualTo(Money.ofEuros(10));
    }

    @Test
    void whoOwesNothingGetsNoNewDayToPay() {
        var proof = revoked();
        proof.repay(PAID);

        proof.claimStands(PAY_BACK.plusDays(60));

        assertThat(proof.view().repaymentDueOn()).isEqualTo(PAY_BACK);
    }

    @Test
    void whatWasNeverClaimedByANoticeIsNeitherSuspendedNorDropped() {
        for (var proof : List.of(awaited(), settled(40))) {
            refuses("proof.not-revoked", () -> proof.suspendClaim(PAY_BACK));
            refuses("proof.not-revoked", () -> proof.claimStands(PAY_BACK));
            refuses("proof.not-revoked", () -> proof.lowerClaim(Money.ofEuros(1), true, PAY_BACK));
            refuses("proof.not-revoked", () -> proof.dropClaim(PAY_BACK));
        }
    }

    @Test
    void aClaimThatFallsOpensTheProofAgain() {
        var proof = revoked();
        proof.suspendClaim(PAY_BACK);
        proof.repay(Money.ofEuros(100));

        proof.dropClaim(PAY_BACK.plusDays(30));

        assertThat(proof.view())
                .extracting(
                        ProofView::state,
                        ProofView::dueOn,
                        ProofView::settlement,
                        ProofView::hearingOn,
                        ProofView::hearingDueOn,
                        ProofView::hearingAnswer,
                        ProofView::discretionReason,
                        ProofView::interestWaiverReason,
                        ProofView::claimSuspendedOn,
                        ProofView::repaid)
                .containsExactly(
                        ProofState.AWAITED,
                        PAY_BACK.plusDays(30),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Money.ofEuros(100));
        assertThat(proof.refundDue()).isEqualTo(Money.ofEuros(100));
        assertThat(proof.standing().isRevoked()).isFalse();
    }

    @Test
    void aClaimThatFallsLetsAReportThatIsThereBeCheckedOnceMore() {
        var proof = settled(40);
        proof.claimByNotice(PAY_BACK.plusDays(1), WEIGHED, PAY_BACK.plusDays(30));

        proof.dropClaim(PAY_BACK.plusDays(60));

        assertThat(proof.state()).isEqualTo(ProofState.SUBMITTED);
        assertThat(proof.dueOn()).isEqualTo(DUE);
    }

    @Test
    void moreMoneyIsSettledAnewUnlessTheGrantWasRevoked() {
        for (var proof : List.of(settled(0), closed())) {
            assertThat(proof.settleAnew()).isTrue();
            assertThat(proof.state()).isEqualTo(ProofState.SUBMITTED);
        }
        for (var proof : List.of(awaited(), submitted(), revoked())) {
            var before = proof.state();
            assertThat(proof.settleAnew()).isFalse();
            assertThat(proof.state()).isEqualTo(before);
        }
        var paidBack = revoked();
        paidBack.repay(PAID);
        paidBack.close(PAY_BACK);
        assertThat(paidBack.settleAnew()).isFalse();
    }

    @Test
    void aGrantIsWithdrawnForMoreThanCameBackAlready() {
        var proof = settled(40);
        proof.repay(Money.ofEuros(40));

        refuses("claim.amount", () -> proof.withdraw(Settlement.partOf(PAID, Money.ofEuros(40)), WEIGHED, PAY_BACK));
        proof.withdraw(Settlement.partOf(PAID, Money.ofCents(4001)), WEIGHED, PAY_BACK.plusDays(30));

        assertThat(proof.openClaim()).isEqualTo(Money.ofCents(1));
        assertThat(proof.view())
                .extracting(
                        ProofView::state,
                        ProofView::discretionReason,
                        ProofView::interestWaiverReason,
                        ProofView::repaymentDueOn)
                .containsExactly(ProofState.REVOKED, "Dagegen.", "Zinsen.", PAY_BACK.plusDays(30));
    }

    @Test
    void aClosedCaseIsOpenAgainOnceItsGrantIsWithdrawn() {
        var proof = closed();

        proof.withdraw(Settlement.partOf(PAID, Money.ofEuros(100)), WEIGHED, PAY_BACK);

        assertThat(proof.view())
                .extracting(ProofView::state, ProofView::closedOn)
                .containsExactly(ProofState.REVOKED, null);
    }

    @Test
    void nothingIsWithdrawnWithoutItsReasonsNorTwice() {
        var claim = Settlement.partOf(PAID, Money.ofEuros(100));

        refuses("claim.discretion-missing", () -> awaited()
                .withdraw(claim, new Weighing("Dafür.", " ", "Zinsen.", true), PAY_BACK));
        refuses("claim.not-possible", () -> revoked().withdraw(claim, WEIGHED, PAY_BACK));
    }

    @Test
    void leftoverMoneyIsOverdueFromTheDayAfterItShouldHaveComeBack() {
        var proof = settled(40);
        assertThat(proof.standing().isOverdueOn(PAY_BACK)).isFalse();
        assertThat(proof.standing().isOverdueOn(PAY_BACK.plusDays(1))).isTrue();
        assertThat(settled(0).standing().isOverdueOn(PAY_BACK.plusDays(1))).isFalse();
        assertThat(revoked().standing().isOverdueOn(PAY_BACK.plusDays(1))).isFalse();
        assertThat(submitted().standing().isOverdueOn(PAY_BACK.plusDays(1))).isFalse();

        proof.repay(Money.ofEuros(40));
        assertThat(proof.standing().isOverdueOn(PAY_BACK.plusDays(1))).isFalse();
    }

    @Test
    void leftoverMoneyIsClaimedByOneNoticeAndOnlyWhenItIsOverdue() {
        var proof = settled(40);
        refuses("claim.not-possible", () -> proof.claimByNotice(PAY_BACK, WEIGHED, PAY_BACK.plusDays(30)));

        proof.claimByNotice(PAY_BACK.plusDays(1), WEIGHED, PAY_BACK.plusDays(30));

        assertThat(proof.isClaimedByNotice()).isTrue();
        assertThat(proof.view().repaymentDueOn()).isEqualTo(PAY_BACK.plusDays(30));
        refuses("claim.not-possible", () -> proof.claimByNotice(PAY_BACK.plusDays(31), WEIGHED, PAY_BACK.plusDays(60)));
        proof.suspendClaim(PAY_BACK.plusDays(31));
        assertThat(proof.standing().isOverdueOn(PAY_BACK.plusDays(31))).isFalse();
    }

    private static ProofOfUse awaited() {
        return new ProofOfUse(CASE, ProofMode.SIMPLE, DUE, OPENED);
    }

    private static ProofOfUse submitted() {
        var proof = awaited();
        proof.submit(report(), DUE, Channel.ONLINE);
        return proof;
    }

    private static ProofOfUse settled(int euros) {
        var proof = submitted();
        proof.accept(List.of(), claiming(euros), PAY_BACK);
        return proof;
    }

    private static ProofOfUse closed() {
        var proof = settled(0);
        proof.close(PAY_BACK);
        return proof;
    }

    @Test
    void whatHadBeenPaidTwiceLeavesTheClaimOnceItIsBackByItself() {
        var proof = settledBeside(100, 300);

        assertThat(proof.tooMuchCameBack(PAID, Money.ofEuros(300))).isFalse();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(400));
        assertThat(proof.tooMuchCameBack(PAID, Money.ofEuros(120))).isTrue();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(220));
        assertThat(proof.tooMuchCameBack(PAID, Money.ofEuros(120))).isFalse();
        assertThat(proof.tooMuchCameBack(PAID, Money.ZERO)).isTrue();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(proof.requireSettlement().paid()).isEqualTo(PAID);
    }

    @Test
    void whatWasPaidBackOnTheClaimIsNotCountedAsBackByItselfAsWell() {
        var proof = settledBeside(100, 300);
        proof.repay(Money.ofEuros(250));

        assertThat(proof.tooMuchCameBack(PAID, Money.ofEuros(50))).isFalse();
        assertThat(proof.tooMuchCameBack(PAID, Money.ZERO)).isTrue();
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(proof.requireSettlement().repaymentDue()).isEqualTo(Money.ofEuros(350));
    }

    /** So much is left over, and so much had been paid beyond the grant. */
    private static ProofOfUse settledBeside(int leftover, int tooMuch) {
        var proof = awaited();
        proof.submit(report(), HEARD, Channel.ONLINE);
        proof.accept(List.of(), claiming(leftover).beside(Money.ofEuros(tooMuch)), PAY_BACK);
        return proof;
    }

    private static ProofOfUse revoked() {
        var proof = awaited();
        proof.hear(HEARD, ANSWER_DUE);
        revoke(proof, ANSWER_DUE.plusDays(1));
        return proof;
    }

    private static void revoke(ProofOfUse proof, LocalDate day) {
        proof.revoke(day, "Abgewogen.", "Verzichtet.", Settlement.nothingProven(PAID), PAY_BACK);
    }

    /** 300 € were paid, and this much is left over. */
    private static Settlement claiming(int euros) {
        return Settlement.settle(
                FinancingType.FIXED,
                PAID,
                new Settlement.ShareBase(PAID, Money.ZERO),
                PAID,
                PAID.minus(Money.ofEuros(euros)),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }

    private static ProofReport report() {
        return new ProofReport(
                "Hundert Stühle standen da.",
                120,
                40,
                List.of(new ActualCost(CostCategory.FOOD, PAID)),
                Money.ZERO,
                List.of());
    }
}
