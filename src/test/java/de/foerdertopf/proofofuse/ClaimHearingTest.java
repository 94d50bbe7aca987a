package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Identities;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nobody loses money without having been heard, and nothing is decided without its reasons. */
class ClaimHearingTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate KNOWN = LocalDate.of(2025, 3, 1);
    private static final LocalDate ANSWER_DUE = LocalDate.of(2025, 4, 1);
    private static final Money CLAIMED = Money.ofEuros(100);
    private static final Weighing WEIGHED = new Weighing("Dafür.", "Dagegen.", "Zinsen.", true);

    @Test
    void nothingIsDecidedBeforeThePeriodToAnswerHasEnded() {
        var hearing = hearing();

        assertThatThrownBy(() -> hearing.decide(ANSWER_DUE)).hasMessageContaining("claim.hearing-open");

        hearing.decide(ANSWER_DUE.plusDays(1));
        assertThat(hearing.view().state()).isEqualTo(HeardClaim.State.DECIDED);
    }

    @Test
    void aYearAfterTheFactsWereKnownNothingIsWithdrawnAnyMore() {
        assertThat(hearing().view().lastDay()).isEqualTo(LocalDate.of(2026, 3, 1));
        hearing().decide(LocalDate.of(2026, 3, 1));
        assertThatThrownBy(() -> hearing().decide(LocalDate.of(2026, 3, 2)))
                .hasMessageContaining("withdrawal.too-late");
    }

    @Test
    void aHearingThatWasDroppedOrDecidedIsOver() {
        var hearing = hearing();
        hearing.drop();

        assertThatThrownBy(() -> hearing.answered("Doch.", Instant.EPOCH)).hasMessageContaining("claim.not-heard");
        assertThatThrownBy(() -> hearing.decide(ANSWER_DUE.plusDays(1))).hasMessageContaining("claim.not-heard");
    }

    @Test
    void bothSidesAndInterestAreWeighed() {
        assertThatThrownBy(() -> new Weighing("", "Dagegen.", "Zinsen.", true).requireComplete(CLAIMED))
                .hasMessageContaining("claim.discretion-missing");
        assertThatThrownBy(() -> new Weighing("Dafür.", " ", "Zinsen.", true).requireComplete(CLAIMED))
                .hasMessageContaining("claim.discretion-missing");
        assertThatThrownBy(() -> new Weighing("Dafür.", "Dagegen.", "", false).requireComplete(CLAIMED))
                .hasMessageContaining("claim.discretion-missing");
        assertThatCode(() -> new Weighing("Dafür.", "Dagegen.", "", false).requireComplete(Money.ZERO))
                .as("nothing is claimed that could bear interest")
                .doesNotThrowAnyException();
    }

    @Test
    void aGrantIsWithdrawnOnceAndForMoreThanCameBackAlready() {
        var proof = new ProofOfUse(CASE, ProofMode.SIMPLE, ANSWER_DUE, KNOWN);
        var claim = Settlement.partOf(Money.ofEuros(300), Money.ofEuros(100));

        proof.withdraw(claim, WEIGHED, ANSWER_DUE.plusDays(30));

        assertThat(proof.state()).isEqualTo(ProofState.REVOKED);
        assertThat(proof.openClaim()).isEqualTo(Money.ofEuros(100));
        assertThat(proof.isClaimedByNotice()).isTrue();
        assertThatThrownBy(() -> proof.withdraw(claim, WEIGHED, ANSWER_DUE)).hasMessageContaining("claim.not-possible");
    }

    @Test
    void whatIsNotOverdueIsNotClaimedByANotice() {
        var proof = new ProofOfUse(CASE, ProofMode.SIMPLE, ANSWER_DUE, KNOWN);

        assertThat(proof.standing().isOverdueOn(ANSWER_DUE.plusYears(1))).isFalse();
        assertThatThrownBy(() -> proof.claimByNotice(ANSWER_DUE.plusYears(1), WEIGHED, ANSWER_DUE.plusYears(2)))
                .hasMessageContaining("claim.not-possible");
    }

    @Test
    void interestIsDecidedByAPersonWithAReasonAlsoWhereItIsWaived() {
        assertThatThrownBy(() ->
                        new InterestCharge(CASE, Money.ZERO, null, KNOWN, null, " ", Actor.staff("0f1c"), ANSWER_DUE))
                .hasMessageContaining("interest.reason-missing");
        assertThatThrownBy(() ->
                        new InterestCharge(CASE, Money.ZERO, null, KNOWN, null, "Krank.", Actor.SYSTEM, ANSWER_DUE))
                .hasMessageContaining("notice.person-needed");
        assertThat(new InterestCharge(CASE, Money.ZERO, null, KNOWN, null, "Krank.", Actor.staff("0f1c"), ANSWER_DUE)
                        .view()
                        .isWaived())
                .isTrue();
    }

    @Test
    void aHearingSaysWhatIsKnown() {
        var refused = LocalDate.of(2025, 3, 4);
        assertThatThrownBy(() -> new ClaimHearing(
                        CASE, HeardClaim.About.WITHDRAWAL, " ", Money.ofEuros(300), KNOWN, null, refused, ANSWER_DUE))
                .hasMessageContaining("claim.facts-missing");
        var hearing = hearing();
        hearing.answered("Nur einmal.", Instant.EPOCH);

        assertThat(hearing.view())
                .isEqualTo(new HeardClaim(
                        CASE,
                        HeardClaim.About.WITHDRAWAL,
                        HeardClaim.State.OPEN,
                        "Doppelt bezahlt.",
                        Money.ofEuros(300),
                        null,
                        KNOWN,
                        LocalDate.of(2025, 3, 4),
                        ANSWER_DUE,
                        new HearingAnswer("Nur einmal.", null),
                        null));
        assertThat(hearing.view().isOverOn(ANSWER_DUE)).isFalse();
        assertThat(hearing.view().isOverOn(ANSWER_DUE.plusDays(1))).isTrue();
        hearing.decide(ANSWER_DUE.plusDays(1));
        assertThatThrownBy(hearing::drop).hasMessageContaining("claim.not-heard");
    }

    @Test
    void aMonthBeforeItsLastDayTheDeskIsWarnedAndAfterItNothingCanFollow() {
        var heard = hearing().view();
        var last = KNOWN.plusYears(1);

        assertThat(heard.lastDay()).isEqualTo(last);
        assertThat(heard.isUrgentOn(last.minusDays(30))).isFalse();
        assertThat(heard.isUrgentOn(last.minusDays(29))).isTrue();
        assertThat(heard.isTooLateOn(last)).isFalse();
        assertThat(heard.isUrgentOn(last.plusDays(1))).isFalse();
        assertThat(heard.isTooLateOn(last.plusDays(1))).isTrue();
    }

    @Test
    void leftoverMoneyHasNoLastDay() {
        var leftover = new ClaimHearing(
                CASE,
                HeardClaim.About.REPAYMENT,
                "Nichts kam.",
                Money.ofEuros(40),
                null,
                KNOWN,
                LocalDate.of(2025, 3, 4),
                ANSWER_DUE);

        assertThat(leftover.view().lastDay()).isNull();
        assertThat(leftover.view().askedUntil()).isEqualTo(KNOWN);
        leftover.decide(ANSWER_DUE.plusYears(5));
        assertThat(leftover.view().state()).isEqualTo(HeardClaim.State.DECIDED);
    }

    @Test
    void whatWasDecidedAboutInterestStands() {
        var officer = Actor.staff("0f1c");
        var charged = new InterestCharge(
                CASE, Money.ofEuros(3), KNOWN, ANSWER_DUE, ANSWER_DUE.plusDays(30), "Kein Grund.", officer, ANSWER_DUE);

        assertThat(charged.view())
                .isEqualTo(new ChargedInterest(
                        Money.ofEuros(3),
                        KNOWN,
                        ANSWER_DUE,
                        ANSWER_DUE.plusDays(30),
                        "Kein Grund.",
                        "0f1c",
                        ANSWER_DUE,
                        Money.ZERO));
        assertThat(charged.view().isWaived()).isFalse();
        Identities.areTwo(
                charged, new InterestCharge(CASE, Money.ZERO, null, KNOWN, null, "Krank.", officer, ANSWER_DUE));
        var repayment = new Repayment(CASE, Money.ofEuros(3), KNOWN);
        assertThat(repayment.amount()).isEqualTo(Money.ofEuros(3));
        assertThat(repayment.receivedOn()).isEqualTo(KNOWN);
        Identities.areTwo(repayment, new Repayment(CASE, Money.ofEuros(3), KNOWN));
    }

    private static ClaimHearing hearing() {
        return new ClaimHearing(
                CASE,
                HeardClaim.About.WITHDRAWAL,
                "Doppelt bezahlt.",
                Money.ofEuros(300),
                KNOWN,
                null,
                LocalDate.of(2025, 3, 4),
                ANSWER_DUE);
    }
}
