package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What came back goes out again, with what is still open of its grant; an account is cleared up only where it is in question. */
class ReturnedInstalmentIT extends IntegrationTest {

    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;

    @BeforeEach
    void aFirstInstalmentIsPaid() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
    }

    @Test
    void itGoesOutWithTheRestAndLeavesNothingBehind() {
        comesBack(house.pay(caseNumber, Money.ofEuros(100)), "AC04");
        assertThat(tasks()).containsExactlyInAnyOrder(CaseTask.ORDER_PAYMENT, CaseTask.CLARIFY_ACCOUNT);
        accountConfirmed();

        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    @Test
    void nobodyClarifiesAnAccountThatIsRight() {
        comesBack(house.pay(caseNumber, Money.ofEuros(100)), "MS03");
        assertThat(tasks()).containsExactly(CaseTask.ORDER_PAYMENT);

        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    @Test
    void theWholeSumGoesOutAgainWhereTheAccountIsRight() {
        comesBack(house.pay(caseNumber, null), "MS03");
        assertThat(tasks()).containsExactly(CaseTask.ORDER_PAYMENT);

        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    @Test
    void whoseMoneyCameBackWaitsForItsPaymentAndForItsProofOnlyOnceItIsThere() {
        comesBack(house.pay(caseNumber, null), "MS03");
        assertThat(overview().stage()).isEqualTo(Stage.NOTICE_SENT);
        assertThat(overview().dueOn()).isNull();
        house.bring(house.ordered(caseNumber, null), caseNumber);

        paidAndWaitingForTheProof();
    }

    @Test
    void aProofIsDueByTheFundsRuleFromTheDayOnWhichMoneyThatCameBackWentOutAgain() {
        comesBack(house.pay(caseNumber, null), "MS03");
        var told = house.proof(caseNumber).dueOn();
        house.pay(caseNumber, null);
        assertThat(house.proof(caseNumber).dueOn()).as("in time").isEqualTo(told);
        assertThat(mails("proof-due-changed")).isEmpty();
        comesBack(context.getBean(Payments.class).paid(caseNumber).get(0).id(), "MS03");
        clock.moveTo(HouseTime.startOf(told.minusDays(10)));

        house.pay(caseNumber, null);

        var paidOn = Objects.requireNonNull(
                context.getBean(Payments.class).paid(caseNumber).get(0).executedOn());
        var due = house.proof(caseNumber).dueOn();
        assertThat(due).isEqualTo(paidOn.plusMonths(2));
        assertThat(mails("payment-executed").stream()
                        .filter(mail -> String.valueOf(mail.body()).contains("bis zum " + GermanDates.inWords(due))))
                .as("one event, one mail")
                .hasSize(1);
        assertThat(mails("proof-due-changed")).isEmpty();
        assertThat(overview().dueOn()).isEqualTo(due);
    }

    @Test
    void aProofOfMoneyThatFirstCameAfterTheProjectIsDueLaterThanItsNoticeSaysAndTheGroupIsTold() {
        var end = HouseTime.today(clock).minusDays(40);
        var late = house.paid(ApplicationFixture.anApplication().period(end.minusDays(1), end));

        caseNumber = late;
        var due = house.proof(late).dueOn();
        assertThat(due).isAfter(end.plusMonths(2));
        assertThat(mails("payment-executed")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("bis zum " + GermanDates.inWords(due) + " fällig", "später, als im Bescheid"));
        assertThat(mails("proof-due-changed")).as("one event, one mail").isEmpty();
    }

    @Test
    void whatCameBackFromAnEarlierAccountGoesToTheOneThatIsConfirmedByNow() {
        var payment = house.pay(caseNumber, null);
        comesBack(payment, "AC04");
        tell("DE46900100100004711001");
        accountConfirmed();
        reversed(payment);
        assertThat(tasks()).isEmpty();

        comesBack(payment, "AC04");
        assertThat(tasks()).containsExactly(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    @Test
    void aReturnThatWasAMistakeLeavesTheCaseAsItWas() {
        var first = house.pay(caseNumber, Money.ofEuros(100));
        for (var reason : List.of("AC04", "MS03")) {
            comesBack(first, reason);
            reversed(first);
            assertThat(tasks()).as(reason).containsExactly(CaseTask.ORDER_PAYMENT);
        }
        var rest = house.pay(caseNumber, null);
        for (var reason : List.of("AC04", "MS03")) {
            comesBack(rest, reason);
            reversed(rest);
            assertThat(tasks()).as(reason).isEmpty();
        }

        paidAndWaitingForTheProof();
    }

    @Test
    void oneAnswerClarifiesTheAccountOfAllThatCameBack() {
        var first = house.pay(caseNumber, Money.ofEuros(100));
        var rest = house.pay(caseNumber, null);
        comesBack(first, "AC04");
        comesBack(rest, "AC04");
        assertThat(tasks()).containsExactly(CaseTask.CLARIFY_ACCOUNT);
        reversed(rest);
        assertThat(tasks()).containsExactly(CaseTask.CLARIFY_ACCOUNT);

        accountConfirmed();
        assertThat(tasks()).containsExactly(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    @Test
    void whoOrdersSaysThatTheAccountIsRight() {
        comesBack(house.pay(caseNumber, null), "AC04");
        context.getBean(JdbcClient.class)
                .sql("update payment set return_reason = 'MS03' where case_number = ?")
                .param(caseNumber.value())
                .update();
        assertThat(tasks()).as("a case from before").containsExactly(CaseTask.CLARIFY_ACCOUNT);

        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    @Test
    void eachPartGoesOutByItself() {
        comesBack(house.pay(caseNumber, Money.ofEuros(100)), "AC04");
        accountConfirmed();

        house.pay(caseNumber, Money.ofEuros(100));
        assertThat(tasks()).contains(CaseTask.ORDER_PAYMENT);
        house.pay(caseNumber, null);

        paidAndWaitingForTheProof();
    }

    private void comesBack(PaymentId payment, String reason) {
        context.getBean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, HouseTime.today(clock), reason, FINANCE));
        house.way().jobs();
    }

    private void reversed(PaymentId payment) {
        context.getBeansOfType(Reversible.class).values().stream()
                .filter(reversible -> reversible.kind() == ReversalKind.RETURNED)
                .forEach(reversible -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> reversible.reverse(payment.toString(), "Verwechselt", FINANCE)));
        house.way().jobs();
    }

    private void tell(String iban) {
        context.getBean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        "Kulturscheune",
                        new Iban(iban),
                        "Kulturscheune",
                        Actor.applicant("5b6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a11")));
        house.way().jobs();
    }

    private void accountConfirmed() {
        context.getBean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Anruf unter bekannter Nummer", house.way().officer()));
        house.way().jobs();
    }

    private void paidAndWaitingForTheProof() {
        assertThat(context.getBean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(tasks()).isEmpty();
        assertThat(overview().stage()).isEqualTo(Stage.PROOF_AWAITED);
    }

    private CaseOverview overview() {
        return context.getBean(CaseOverviews.class).find(caseNumber).orElseThrow();
    }

    private List<SentMail> mails(String template) {
        return context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    private List<CaseTask> tasks() {
        return context.getBean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }
}
