package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What was told about money and is not so any more is told again, each time, with the day that counts. */
class ToldAgainIT extends IntegrationTest {

    private static final Actor SECOND = Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId payment;

    @BeforeEach
    void aGrantIsPaid() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        payment = house.pay(caseNumber, null);
    }

    @Test
    void moneyThatWasNotUnderWayIsToldSoAndToldAgainOnceItIs() {
        reverse(ReversalKind.EXECUTED, run().toString());
        assertThat(mails("payment-not-yet")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Das Geld ist noch nicht überwiesen."));
        clock.moveByDays(1);
        house.payDay(payment);

        executed();

        assertThat(mails("payment-executed")).hasSize(2);
    }

    @Test
    void moneyThatDidNotComeBackIsToldToBeThere() {
        returned();

        reverse(ReversalKind.RETURNED, payment.toString());

        assertThat(mails("payment-arrived")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Das war ein Fehler von uns.", "Sie müssen uns kein anderes Konto nennen."));
    }

    @Test
    void aClaimThatFallsWhileThePaymentLiesAtTheCashOfficeIsNotOverAndRisesWithANewMail() {
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(300);
        ending.withdrawn(300);

        reverse(ReversalKind.EXECUTED, run().toString());

        assertThat(mails("claim-lowered")).singleElement().satisfies(mail -> assertThat(mail.subject() + mail.body())
                .contains(
                        "Sie müssen im Moment nichts zurückzahlen",
                        "Eine Zahlung ist noch auf dem Weg.",
                        "Kommt sie doch bei Ihnen an, zahlen Sie sie bitte zurück."));
        assertThat(desk().open(page()).select("main").text())
                .doesNotContain("Rückzahlung bis", "Rückzahlung eintragen");
        house.way()
                .bean(CorrectClaim.class)
                .correct(new CorrectClaim.Command(
                        caseNumber,
                        "Sie müssen nichts zurückzahlen",
                        "Das Geld kam nicht bei Ihnen an.",
                        house.way().officer()));
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.CORRECT_CLAIM);

        executed();

        var due = Objects.requireNonNull(house.proof(caseNumber).repaymentDueOn());
        assertThat(due).isAfterOrEqualTo(HouseTime.today(clock));
        assertThat(mails("payment-after-end")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Bitte zahlen Sie bis zum " + GermanDates.inWords(due)));
        assertThat(house.tasks(caseNumber))
                .as("the last letter says that nothing is claimed")
                .contains(CaseTask.CORRECT_CLAIM);
        var desk = desk();
        assertThat(desk.open(page()).select("#rueckforderung ~ *").text())
                .contains("Inzwischen ist Geld doch angekommen");
        assertThat(desk.open(page() + "/forderung-berichtigen")
                        .select("[name=text]")
                        .text())
                .contains("Zurückzuzahlen sind deshalb insgesamt 300,00");
    }

    @Test
    void aLetterThatStillFitsIsNotWrittenAnew() {
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(300);
        ending.withdrawn(300);
        reverse(ReversalKind.EXECUTED, run().toString());
        assertThat(house.tasks(caseNumber)).contains(CaseTask.CORRECT_CLAIM);

        executed();

        assertThat(house.tasks(caseNumber)).doesNotContain(CaseTask.CORRECT_CLAIM);
    }

    @Test
    void aPaymentThatWasStoppedAtTheCashOfficeIsNotOnItsWayAnyMore() {
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(300);
        ending.withdrawn(300);
        reverse(ReversalKind.EXECUTED, run().toString());

        house.way().bean(RecordRecalled.class).record(new RecordRecalled.Command(payment, "Frau Kasse", FINANCE));
        house.way().jobs();

        assertThat(mails("payment-stopped")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Wir haben sie angehalten.", "Sie müssen nichts zurückzahlen."));
    }

    @Test
    void aReturnThatWasAMistakeAfterTheEndIsClaimedAgainByMail() {
        house.renounced(caseNumber);
        returned();
        assertThat(mails("claim-lowered")).hasSize(1);

        reverse(ReversalKind.RETURNED, payment.toString());

        assertThat(mails("claim-open-again")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Sie kam nicht zurück, das Geld ist bei Ihnen.", "Zurückzuzahlen sind deshalb noch: 300,00"));
    }

    @Test
    void aRepaymentThatHadNotComeIsOpenAgainByTheDayThatWasToldAndTheGroupReadsIt() {
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(300);
        ending.withdrawn(200);
        var due = Objects.requireNonNull(house.proof(caseNumber).repaymentDueOn());
        ending.repaid(80);
        ending.repaid(120);
        assertThat(house.proof(caseNumber).repaymentDueOn()).isNull();

        reverse(ReversalKind.RECEIVED, lastRepayment());

        assertThat(house.proof(caseNumber).repaymentDueOn()).isEqualTo(due);
        assertThat(mails("claim-open-again")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains(
                        "Dieses Geld ist nicht bei uns angekommen.",
                        "Zurückzuzahlen sind deshalb noch: 120,00",
                        "Bitte zahlen Sie bis zum " + GermanDates.inWords(due),
                        "brauchen wir erst danach"));
        assertThat(desk().open(page()).select("main").text()).contains("Rückzahlung bis", "Rückzahlung eintragen");
    }

    @Test
    void aDayThatHasPassedIsReplacedByANewOne() {
        house.renounced(caseNumber);
        new EndingGrant(house.way(), caseNumber).repaid(300);
        clock.moveTo(HouseTime.startOf(
                Objects.requireNonNull(house.proof(caseNumber).repaymentDueOn()).plusDays(1)));

        reverse(ReversalKind.RECEIVED, lastRepayment());

        assertThat(house.proof(caseNumber).repaymentDueOn()).isAfter(HouseTime.today(clock));
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
    }

    @Test
    void interestInALetterThatIsStillInTheHouseFallsWithTheMoneyThatHadNotCome() {
        interestCharged();
        var letter = interestLetter();

        reverse(ReversalKind.RECEIVED, lastRepayment());

        assertThat(house.way().bean(Notices.class).require(letter.id()).state()).isEqualTo(NoticeState.VOID);
        assertThat(house.way().bean(HeardClaims.class).interest(caseNumber)).isEmpty();
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ofEuros(300));
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(mails("claim-open-again")).singleElement().satisfies(mail -> assertThat(mail.body())
                .doesNotContain("Zinsen"));
        new EndingGrant(house.way(), caseNumber).repaid(300);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
    }

    @Test
    void aLetterAboutInterestThatHasGoneIsTakenBackInWritingWhenItsMoneyHadNotCome() {
        interestCharged();
        house.way().jobs();
        assertThat(interestLetter().hasLeft()).isTrue();

        reverse(ReversalKind.RECEIVED, lastRepayment());

        assertThat(house.way().bean(HeardClaims.class).interest(caseNumber)).isEmpty();
        assertThat(house.tasks(caseNumber)).containsExactlyInAnyOrder(CaseTask.AWAIT_REPAYMENT, CaseTask.CORRECT_CLAIM);
        assertThat(mails("claim-open-again")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Die Zinsen aus unserem Bescheid müssen Sie im Moment nicht zahlen.", "noch ein Brief"));
        var desk = desk();
        assertThat(desk.open(page()).select("main").text()).contains("fordert Zinsen");
        var form = desk.open(page() + "/forderung-berichtigen");
        assertThat(form.select("[name=text]").text()).contains("heben wir auf", "Sie müssen diese Zinsen nicht zahlen");
        desk.submit(page() + "/forderung-berichtigen");
        house.way().jobs();
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(house.way().bean(Notices.class).of(caseNumber)).last().satisfies(letter -> assertThat(letter.type())
                .isEqualTo(NoticeType.FREE_LETTER));
        assertThat(desk.open(page()).text()).doesNotContain("fordert Zinsen");

        clock.moveByDays(1);
        new EndingGrant(house.way(), caseNumber).repaid(300);
        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
        interestDecided();
        house.way().jobs();
        assertThat(house.proof(caseNumber).state()).isEqualTo(ProofState.CLOSED);
    }

    /** Withdrawn with interest, paid back after ten days, and the interest is charged. */
    private void interestCharged() {
        var ending = new EndingGrant(house.way(), caseNumber);
        ending.heard(300);
        ending.withdrawn(300, new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", "Mit Zinsen.", true));
        clock.moveByDays(10);
        ending.repaid(300);
        interestDecided();
    }

    private void interestDecided() {
        house.way()
                .bean(DecideInterest.class)
                .decide(new DecideInterest.Command(
                        caseNumber,
                        HouseTime.today(clock).minusDays(5),
                        "Kein Grund für einen Verzicht.",
                        house.way().officer()));
    }

    private IssuedNotice interestLetter() {
        return house.way().bean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.INTEREST)
                .findFirst()
                .orElseThrow();
    }

    private PaymentRunId run() {
        return Objects.requireNonNull(
                house.way().bean(Payments.class).require(payment).run());
    }

    private void executed() {
        house.way()
                .bean(MarkRunExecuted.class)
                .mark(new MarkRunExecuted.Command(run(), HouseTime.today(clock), FINANCE));
        house.way().jobs();
    }

    private void returned() {
        house.way()
                .bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), "AC04", SECOND));
        house.way().jobs();
    }

    private String lastRepayment() {
        return house.way().bean(Repayments.class).of(caseNumber).stream()
                .reduce((first, last) -> first.amount().isLessThan(last.amount()) ? last : first)
                .orElseThrow()
                .id()
                .toString();
    }

    private void reverse(ReversalKind kind, String subject) {
        var reversible = context.getBeansOfType(Reversible.class).values().stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
        house.way()
                .bean(TransactionTemplate.class)
                .executeWithoutResult(status -> reversible.reverse(subject, "Falsche Zeile gelesen", SECOND));
        house.way().jobs();
    }

    private List<SentMail> mails(String template) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    private String page() {
        return "/schreibtisch/faelle/" + caseNumber;
    }

    private TestBrowser desk() {
        return new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }
}
