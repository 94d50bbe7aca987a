package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who paid everything back is reminded of nothing and the case closes; interest that comes in is revenue and settles its claim. */
class MoneyThatCameBackIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecordInterest recordInterest;

    @Autowired
    private InterestChargeRepository charges;

    @Autowired
    private ProofsOfUse proofs;

    @Autowired
    private RemindProof remindProof;

    @Autowired
    private Pots pots;

    private PaidCase house;

    @SuppressWarnings("NullAway.Init")
    MoneyThatCameBackIT() {}

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void whoPaidEverythingBackIsRemindedOfNothingAndTheCaseCloses() {
        var caseNumber = paid();
        assertThat(proofs.require(caseNumber).state()).isEqualTo(ProofState.AWAITED);

        allPaidBack(caseNumber);
        house.way().jobs();

        assertThat(proofs.require(caseNumber).state()).isEqualTo(ProofState.CLOSED);
        assertThat(proofs.require(caseNumber).openClaim().isZero()).isTrue();
        assertThat(context.getBean(OpenTasks.class).of(caseNumber)).isEmpty();
        assertThat(proofs.require(caseNumber).reminders()).isZero();
    }

    @Test
    void aProofThatIsOverdueWhenTheMistakeShowsIsMissingAndAPersonDecides() {
        var caseNumber = paid();
        var dueOn = proofs.require(caseNumber).dueOn();
        allPaidBack(caseNumber);
        house.way().jobs();
        clock.moveByDays((int) HouseTime.today(clock).until(dueOn.plusDays(120), ChronoUnit.DAYS));

        var payment = context.getBean(Payments.class).ofCase(caseNumber).get(0).id();
        reverse(ReversalKind.REPAID, payment.toString());
        house.way().jobs();

        assertThat(proofs.require(caseNumber).state()).isEqualTo(ProofState.AWAITED);
        assertThat(proofs.require(caseNumber).dueOn()).isEqualTo(dueOn);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.MISSING_PROOF);
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().startsWith("proof-"))
                .last()
                .satisfies(mail ->
                        assertThat(mail.body()).contains("Er war bis zum " + GermanDates.inWords(dueOn) + " fällig."));
    }

    @Test
    void nobodyIsRemindedWhileNothingOfTheGrantIsWithHer() {
        var caseNumber = paid();
        var before = proofs.require(caseNumber).reminders();
        remindProof.remind(caseNumber, Actor.SYSTEM);
        assertThat(proofs.require(caseNumber).reminders()).isEqualTo(before + 1);

        var payment = context.getBean(Payments.class).ofCase(caseNumber).get(0).id();
        context.getBean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(
                        payment, HouseTime.today(clock), "AC04", house.way().officer()));
        remindProof.remind(caseNumber, Actor.SYSTEM);

        assertThat(proofs.require(caseNumber).reminders()).isEqualTo(before + 1);
    }

    @Test
    void interestThatComesInIsRevenueAndSettlesItsClaim() {
        var caseNumber = paid();
        var today = HouseTime.today(clock);
        var officer = house.way().officer();
        refused("interest.not-charged", caseNumber, 1);
        charges.save(new InterestCharge(
                caseNumber,
                Money.ofCents(1_234),
                today.minusDays(40),
                today.minusDays(1),
                today.plusDays(30),
                "Zu spät gezahlt.",
                officer,
                today));
        var grant = context.getBean(Grants.class).require(caseNumber);
        var revenue = pots.revenue(grant.fund(), new FiscalYear(today.getYear()));
        var paid = pots.pot(grant.fund(), grant.fiscalYear()).paid();
        assertThat(recordInterest.isPossible(caseNumber)).isTrue();

        refused("interest.received-amount", caseNumber, 1_235);
        refused("sum.not-positive", caseNumber, 0);
        receive(caseNumber, 1_000);
        refused("interest.received-amount", caseNumber, 235);
        receive(caseNumber, 234);

        assertThat(recordInterest.isPossible(caseNumber)).isFalse();
        refused("interest.not-charged", caseNumber, 1);
        assertThat(pots.revenue(grant.fund(), new FiscalYear(today.getYear())))
                .isEqualTo(revenue.plus(Money.ofCents(1_234)));
        assertThat(pots.pot(grant.fund(), grant.fiscalYear()).paid()).isEqualTo(paid);
        assertThat(charges.findByCaseNumber(caseNumber).orElseThrow().view().open())
                .isEqualTo(Money.ZERO);
        // Interest is no part of what was paid: all of the grant can still come back.
        allPaidBack(caseNumber);
    }

    @Test
    void interestIsRevenueOfTheYearInWhichItComes() {
        var caseNumber = paid();
        var fixed = HouseTime.today(clock);
        charges.save(new InterestCharge(
                caseNumber,
                Money.ofCents(500),
                fixed.minusDays(40),
                fixed.minusDays(1),
                fixed.plusDays(30),
                "Zu spät gezahlt.",
                house.way().officer(),
                fixed));
        var grant = context.getBean(Grants.class).require(caseNumber);
        clock.moveByDays(370);
        var arrival = FiscalYear.of(HouseTime.today(clock));
        assertThat(arrival).isNotEqualTo(grant.fiscalYear());
        var old = pots.revenue(grant.fund(), grant.fiscalYear());
        var now = pots.revenue(grant.fund(), arrival);

        receive(caseNumber, 500);

        assertThat(pots.revenue(grant.fund(), grant.fiscalYear())).isEqualTo(old);
        assertThat(pots.revenue(grant.fund(), arrival)).isEqualTo(now.plus(Money.ofCents(500)));
    }

    @Test
    void interestCameNeitherTomorrowNorBeforeItWasFixed() {
        var caseNumber = paid();
        var today = HouseTime.today(clock);
        charges.save(new InterestCharge(
                caseNumber,
                Money.ofCents(500),
                today.minusDays(40),
                today.minusDays(1),
                today.plusDays(30),
                "Zu spät gezahlt.",
                house.way().officer(),
                today));

        assertThatThrownBy(() -> recordInterest.record(new RecordInterest.Command(
                        caseNumber,
                        Money.ofCents(500),
                        today.plusDays(1),
                        house.way().officer())))
                .hasMessageContaining("proof.received-in-future");
        assertThatThrownBy(() -> recordInterest.record(new RecordInterest.Command(
                        caseNumber,
                        Money.ofCents(500),
                        today.minusDays(1),
                        house.way().officer())))
                .hasMessageContaining("interest.received-before");
        receive(caseNumber, 500);
    }

    @Test
    void interestThatDidNotComeIsOpenAgainTheLastEntryFirst() {
        var caseNumber = paid();
        var today = HouseTime.today(clock);
        charges.save(new InterestCharge(
                caseNumber,
                Money.ofCents(1_234),
                today.minusDays(40),
                today.minusDays(1),
                today.plusDays(30),
                "Zu spät gezahlt.",
                house.way().officer(),
                today));
        var grant = context.getBean(Grants.class).require(caseNumber);
        var revenue = pots.revenue(grant.fund(), new FiscalYear(today.getYear()));
        receive(caseNumber, 1_000);
        var first = recordInterest.last(caseNumber).orElseThrow();
        receive(caseNumber, 234);
        var second = recordInterest.last(caseNumber).orElseThrow();
        assertThat(second.amount()).isEqualTo(Money.ofCents(234));
        assertThatThrownBy(() -> reverse(ReversalKind.INTEREST, first.id()))
                .hasMessageContaining("interest.nothing-received");

        reverse(ReversalKind.INTEREST, second.id());

        assertThat(pots.revenue(grant.fund(), new FiscalYear(today.getYear())))
                .isEqualTo(revenue.plus(Money.ofCents(1_000)));
        assertThat(charges.findByCaseNumber(caseNumber).orElseThrow().view().open())
                .isEqualTo(Money.ofCents(234));
        assertThatThrownBy(() -> reverse(ReversalKind.INTEREST, second.id()))
                .hasMessageContaining("interest.nothing-received");
        receive(caseNumber, 234);
        reverse(ReversalKind.INTEREST, second.id());
        reverse(ReversalKind.INTEREST, first.id());
        assertThat(pots.revenue(grant.fund(), new FiscalYear(today.getYear()))).isEqualTo(revenue);
        assertThat(recordInterest.last(caseNumber)).isEmpty();
    }

    private void reverse(ReversalKind kind, String entry) {
        var reversible = context.getBeansOfType(Reversible.class).values().stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> reversible.reverse(entry, "Falsche Zeile gelesen", Actor.staff("second")));
    }

    private CaseNumber paid() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        house.way().jobs();
        return caseNumber;
    }

    private void allPaidBack(CaseNumber caseNumber) {
        context.getBean(Payments.class).ofCase(caseNumber).stream()
                .map(PaymentView::id)
                .forEach(payment -> context.getBean(RecordRepaidByHand.class)
                        .record(new RecordRepaidByHand.Command(
                                payment, HouseTime.today(clock), house.way().officer())));
    }

    private void receive(CaseNumber caseNumber, long cents) {
        recordInterest.record(new RecordInterest.Command(
                caseNumber,
                Money.ofCents(cents),
                HouseTime.today(clock),
                house.way().officer()));
    }

    private void refused(String code, CaseNumber caseNumber, long cents) {
        assertThatThrownBy(() -> receive(caseNumber, cents)).hasMessageContaining(code);
    }
}
