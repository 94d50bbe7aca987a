package de.foerdertopf.proofofuse;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.workflow.CaseTask;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Proofs and claims on real cases: what is refused before a day, a reminder, a hearing or a repayment, and then allowed. */
class ClaimRulesIT extends IntegrationTest {

    private static final int DAYS_OPEN = 10;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate sql;

    private PaidCase house;
    private Actor officer;

    @BeforeEach
    void sitDown() {
        house = new PaidCase(context);
        officer = house.way().officer();
    }

    @Test
    void aReportSaysNothingBelowZeroAndComesNotTomorrow() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());

        refuses("proof.received-in-future", () -> submit(caseNumber, report(300, 0), today().plusDays(1)));
        refuses("proof.amount-negative", () -> submit(caseNumber, report(-1, 0), today()));
        refuses("proof.amount-negative", () -> submit(caseNumber, report(300, -1), today()));
        submit(caseNumber, report(0, 0), today());

        assertThat(state(caseNumber)).isEqualTo(ProofState.SUBMITTED);
    }

    /** With a deficit grant other money lowers what the group keeps: a settlement never takes silence for none. */
    @Test
    void whereOtherMoneyCountsAReportSaysHowMuchThereWas() {
        var deficit = house.paid(ApplicationFixture.anApplication().inMannheim().requesting(Money.ofEuros(2000)));
        var fixed = house.paid(ApplicationFixture.anApplication());

        refuses("proof.other-income-missing", () -> submit(deficit, report(300, null), today()));
        submit(deficit, report(300, 0), today());
        submit(fixed, report(300, null), today());

        assertThat(house.way().bean(AcceptProof.class).preview(fixed, List.of()).otherIncome())
                .isEqualTo(Money.ZERO);
        assertThat(state(deficit)).isEqualTo(ProofState.SUBMITTED);
    }

    @Test
    void whoWasNotPaidOwesNoProof() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());

        refuses("proof.not-owed", () -> submit(caseNumber, report(300, 0), today()));
    }

    @Test
    void nobodyIsHeardAboutAMissingProofTooEarlyOrUnreminded() {
        var caseNumber =
                house.paid(ApplicationFixture.anApplication().period(today().plusDays(1), today().plusDays(2)));
        var hear = house.way().bean(HearMissingProof.class);
        refuses("proof.hearing-too-early", () -> hear.hear(caseNumber, officer));

        sql.update(
                "update foerdertopf.proof_of_use set due_on = ? where case_number = ?",
                Date.valueOf(today().minusDays(89)),
                caseNumber.value());
        refuses("proof.hearing-too-early", () -> hear.hear(caseNumber, officer));
        sql.update(
                "update foerdertopf.proof_of_use set due_on = ? where case_number = ?",
                Date.valueOf(today().minusDays(90)),
                caseNumber.value());
        refuses("proof.not-reminded", () -> hear.hear(caseNumber, officer));

        assertThat(house.way().bean(ProofsOfUse.class).require(caseNumber).hearingOn())
                .isNull();

        var late = overdue();
        house.way().bean(RemindProof.class).remind(late, Actor.SYSTEM);
        house.way().jobs();
        hear.hear(late, officer);
        refuses("disbursement.revocation-heard", () -> house.ordered(late, null));
    }

    @Test
    void nobodyOwesAProofOrARepaymentOfMoneyThatTheBankSentBack() {
        var caseNumber = overdue();
        var other = overdue();
        for (var late : List.of(caseNumber, other)) {
            house.way().bean(RemindProof.class).remind(late, Actor.SYSTEM);
            house.way().jobs();
        }
        var hear = house.way().bean(HearMissingProof.class);
        sentBack(caseNumber);
        refuses("proof.nothing-paid", () -> hear.hear(caseNumber, officer));

        hear.hear(other, officer);
        house.way().jobs();
        sentBack(other);
        clock.moveByDays(40);
        house.way().jobs();
        refuses("proof.nothing-paid", () -> house.way()
                .bean(RevokeGrant.class)
                .revoke(new RevokeGrant.Command(other, "Nichts kam.", "Keine Zinsen.", officer)));
    }

    @Test
    void aGrantWhosePaymentCameBackCanStillBeWithdrawn() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        sentBack(caseNumber);

        house.way()
                .bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber, HeardClaim.About.WITHDRAWAL, "Doppelt bezahlt.", null, today(), officer));

        refuses("disbursement.withdrawal-heard", () -> house.ordered(caseNumber, null));
    }

    private void sentBack(CaseNumber caseNumber) {
        var payment = house.way().bean(Payments.class).ofCase(caseNumber).get(0).id();
        house.way()
                .bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, today(), "AC04", officer));
        house.way().jobs();
    }

    @Test
    void nothingIsOrderedWhileTheGroupIsHeardAboutAWithdrawal() {
        var caseNumber = heard(Money.ofEuros(300));

        refuses("disbursement.withdrawal-heard", () -> house.ordered(caseNumber, null));
    }

    @Test
    void noMoreIsRejectedThanWasSpentAndEachWithItsReason() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        submit(caseNumber, report(300, 0), today());
        house.way().jobs();

        refuses("proof.rejected-amount", () -> accept(caseNumber, Money.ofCents(30_001), "Nicht im Plan."));
        refuses("proof.rejected-amount", () -> accept(caseNumber, Money.ofCents(-1), "Nicht im Plan."));
        refuses("reason.missing", () -> accept(caseNumber, Money.ofEuros(40), " "));
        accept(caseNumber, Money.ofEuros(300), "Nicht im Plan.");

        assertThat(house.way().bean(ProofsOfUse.class).require(caseNumber).openClaim())
                .isEqualTo(Money.ofEuros(300));
        refuses("proof.not-submitted", () -> accept(caseNumber, Money.ZERO, "Doch."));
        refuses("proof.received-in-future", () -> repaid(caseNumber, 300, today().plusDays(1)));
        house.way().jobs();
        repaid(caseNumber, 300, today());
    }

    @Test
    void aHearingSaysSinceWhenAndUpToHowMuch() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());

        refuses("claim.known-missing", () -> hear(caseNumber, Money.ofEuros(300), null));
        refuses("claim.known-in-future", () -> hear(caseNumber, Money.ofEuros(300), today().plusDays(1)));
        refuses(
                "withdrawal.over",
                () -> hear(caseNumber, Money.ofEuros(300), today().minusYears(1).minusDays(1)));
        refuses("withdrawal.answer-too-late", () -> hear(caseNumber, Money.ofEuros(300), today().minusYears(1)));
        var answered = house.way().bean(ClaimDays.class).answerUntil(caseNumber);
        refuses("withdrawal.answer-too-late", () -> hear(caseNumber, Money.ofEuros(300), answered.minusYears(1)));
        refuses("claim.amount", () -> hear(caseNumber, Money.ofCents(30_001), today()));
        refuses("claim.amount", () -> hear(caseNumber, Money.ZERO, today()));
        hear(caseNumber, Money.ofEuros(300), answered.plusDays(1).minusYears(1));

        refuses("claim.not-possible", () -> hear(caseNumber, Money.ofEuros(300), today()));
    }

    @Test
    void interestIsDecidedOnceOnWhatWasClaimedHeardAndPaidBack() {
        var claimed = heard(Money.ofEuros(300));
        var small = heard(Money.ofEuros(1));
        var waived = heard(Money.ofEuros(300));
        refuses("interest.not-claimed", () -> interest(claimed, null, officer));
        afterTheHearing(claimed);
        withdraw(claimed, 300, true);
        withdraw(small, 1, true);
        withdraw(waived, 300, false);
        refuses("interest.not-repaid", () -> interest(claimed, null, officer));
        repaidLater(claimed, 300);
        repaidLater(small, 1);
        repaidLater(waived, 300);
        var from = today().plusDays(DAYS_OPEN - 1);

        refuses("interest.nothing", () -> interest(small, from, officer));
        refuses("interest.waived-in-claim", () -> interest(waived, from, officer));
        refuses("interest.from", () -> interest(claimed, today().plusDays(DAYS_OPEN), officer));
        refuses("interest.rate-unknown", () -> unlessRatesAreKnown(claimed));
        var close = new CaseOnItsWay(context).officer();
        house.way()
                .bean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(claimed, close.id(), "Meine Schwester.", close));
        refuses("conflict-of-interest", () -> interest(claimed, today(), close));

        interest(claimed, today(), officer);
        assertThat(house.way()
                        .bean(HeardClaims.class)
                        .interest(claimed)
                        .orElseThrow()
                        .amount()
                        .isPositive())
                .isTrue();
        refuses("interest.already", () -> interest(claimed, today(), officer));
        mistake(claimed);
        var charged = house.way().bean(HeardClaims.class).interest(claimed).orElseThrow();
        house.way()
                .bean(RecordInterest.class)
                .record(new RecordInterest.Command(claimed, charged.amount(), today(), officer));
        refuses("proof.interest-received", () -> mistake(claimed));
        mistake(small);
        interest(small, null, officer);
        assertThat(house.way()
                        .bean(HeardClaims.class)
                        .interest(small)
                        .orElseThrow()
                        .isWaived())
                .isTrue();
    }

    @Test
    void aWaiverFallsWithTheMoneyThatHadNotComeAndIsDecidedAnew() {
        var caseNumber = heard(Money.ofEuros(300));
        afterTheHearing(caseNumber);
        withdraw(caseNumber, 300, true);
        repaidLater(caseNumber, 300);
        interest(caseNumber, null, officer);
        house.way().jobs();
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);

        house.way().bean(TransactionTemplate.class).executeWithoutResult(status -> house.way()
                .bean(ReceivedRepaymentReversal.class)
                .reverse(repayment(caseNumber), "Falscher Fall", officer));
        house.way().jobs();

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(house.way().bean(HeardClaims.class).interest(caseNumber)).isEmpty();
        repaid(caseNumber, 300, today());
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
    }

    @Test
    void moneyThatCameDuringTheHearingBearsInterestUntilThatDay() {
        var caseNumber = heard(Money.ofEuros(300));
        var effective = today();
        afterTheHearing(caseNumber);
        withdraw(caseNumber, 300, true);
        var received = today().minusDays(2);
        repaid(caseNumber, 300, received);
        house.way().jobs();

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
        refuses("interest.from", () -> interest(caseNumber, received, officer));
        interest(caseNumber, effective, officer);
        house.way().jobs();

        var interest = house.way().bean(HeardClaims.class).interest(caseNumber).orElseThrow();
        assertThat(interest.repaidOn()).isEqualTo(received);
        assertThat(interest.amount().isPositive()).isTrue();
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void aNoticeThatWaivesInterestForPaymentInTimeAsksNobodyAgainUnlessItWasPaidLate() {
        var inTime = heard(Money.ofEuros(300));
        var late = heard(Money.ofEuros(300));
        afterTheHearing(inTime);
        withdraw(inTime, 300, false);
        withdraw(late, 300, false);
        var due = Objects.requireNonNull(house.proof(inTime).repaymentDueOn());
        clock.moveTo(HouseTime.startOf(due));
        repaid(inTime, 300, due);
        house.way().jobs();
        clock.moveByDays(1);
        repaid(late, 300, today());
        house.way().jobs();

        assertThat(house.tasks(inTime)).isEmpty();
        assertThat(state(inTime)).isEqualTo(ProofState.CLOSED);
        assertThat(house.tasks(late)).containsExactly(CaseTask.DECIDE_INTEREST);
    }

    @Test
    void whereTheBankSentAllBackThereIsNoInterestToDecide() {
        var caseNumber = heard(Money.ofEuros(300));
        afterTheHearing(caseNumber);
        withdraw(caseNumber, 300, true);
        sentBack(caseNumber);

        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.DECIDE_INTEREST);
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
        refuses("interest.nothing", () -> interest(caseNumber, null, officer));
    }

    private void afterTheHearing(CaseNumber caseNumber) {
        clock.moveTo(HouseTime.startOf(house.way()
                .bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow()
                .answerDueOn()
                .plusDays(1)));
        house.way().jobs();
    }

    /** That the money came in was a mistake. */
    private void mistake(CaseNumber caseNumber) {
        house.way().bean(ReverseEntry.class).subject(ReversalKind.RECEIVED, repayment(caseNumber));
    }

    private String repayment(CaseNumber caseNumber) {
        return String.valueOf(sql.queryForObject(
                "select id from foerdertopf.repayment where case_number = ?", UUID.class, caseNumber.value()));
    }

    private void unlessRatesAreKnown(CaseNumber caseNumber) {
        var received = Date.valueOf(today().plusDays(DAYS_OPEN));
        sql.update(
                "update foerdertopf.repayment set received_on = ? where case_number = ?",
                Date.valueOf("2999-01-01"),
                caseNumber.value());
        try {
            interest(caseNumber, today(), officer);
        } finally {
            sql.update(
                    "update foerdertopf.repayment set received_on = ? where case_number = ?",
                    received,
                    caseNumber.value());
        }
    }

    /** Paid long ago, and never proved. */
    private CaseNumber overdue() {
        return OverdueProof.of(
                house.way(),
                house.paid(ApplicationFixture.anApplication().period(today().minusDays(172), today().minusDays(170))));
    }

    /** Paid, and about to be withdrawn for this much. */
    private CaseNumber heard(Money amount) {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        hear(caseNumber, amount, today());
        house.way().jobs();
        return caseNumber;
    }

    private void hear(CaseNumber caseNumber, Money amount, @Nullable LocalDate knownOn) {
        house.way()
                .bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber, HeardClaim.About.WITHDRAWAL, "Doppelt bezahlt.", amount, knownOn, officer));
    }

    private void withdraw(CaseNumber caseNumber, int euros, boolean interest) {
        house.way()
                .bean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber,
                        Money.ofEuros(euros),
                        new Weighing("Dafür.", "Dagegen.", "Zinsen.", interest),
                        officer));
        house.way().jobs();
    }

    /** The money is in; by the books it came ten days after the claim. */
    private void repaidLater(CaseNumber caseNumber, int euros) {
        repaid(caseNumber, euros, today());
        house.way().jobs();
        sql.update(
                "update foerdertopf.repayment set received_on = ? where case_number = ?",
                Date.valueOf(today().plusDays(DAYS_OPEN)),
                caseNumber.value());
    }

    private void repaid(CaseNumber caseNumber, int euros, LocalDate on) {
        house.way()
                .bean(RecordRepayment.class)
                .record(new RecordRepayment.Command(caseNumber, Money.ofEuros(euros), on, officer));
    }

    private void interest(CaseNumber caseNumber, @Nullable LocalDate from, Actor by) {
        house.way()
                .bean(DecideInterest.class)
                .decide(new DecideInterest.Command(caseNumber, from, "Kein Grund für einen Verzicht.", by));
    }

    private void submit(CaseNumber caseNumber, ProofReport report, LocalDate on) {
        house.way()
                .bean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(caseNumber, report, on, Channel.ONLINE, Actor.applicant("9a0b")));
    }

    private void accept(CaseNumber caseNumber, Money rejected, String reason) {
        house.way()
                .bean(AcceptProof.class)
                .accept(new AcceptProof.Command(
                        caseNumber, List.of(new RejectedItem("Taxi", rejected, reason)), officer));
    }

    private ProofState state(CaseNumber caseNumber) {
        return house.way().bean(ProofsOfUse.class).require(caseNumber).state();
    }

    private static ProofReport report(int euros, @Nullable Integer otherIncome) {
        return new ProofReport(
                "Hundert Stühle standen da.",
                120,
                null,
                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(euros))),
                otherIncome == null ? null : Money.ofEuros(otherIncome),
                List.of());
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
