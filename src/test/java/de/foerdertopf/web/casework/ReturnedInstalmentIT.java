package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An instalment comes back while a later one is still open. */
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
    void theAccountIsClarifiedOnlyAfterAllHasGoneOut() {
        comesBack(house.pay(caseNumber, Money.ofEuros(100)), "MS03");
        house.pay(caseNumber, null);
        assertThat(tasks()).containsExactly(CaseTask.CLARIFY_ACCOUNT);

        accountConfirmed();

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

    private void accountConfirmed() {
        context.getBean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Anruf unter bekannter Nummer", house.way().officer()));
        house.way().jobs();
    }

    private void paidAndWaitingForTheProof() {
        assertThat(context.getBean(Payments.class).paidTotal(caseNumber)).isEqualTo(Money.ofEuros(300));
        assertThat(tasks()).isEmpty();
        assertThat(context.getBean(CaseOverviews.class)
                        .find(caseNumber)
                        .orElseThrow()
                        .stage())
                .isEqualTo(Stage.PROOF_AWAITED);
    }

    private List<CaseTask> tasks() {
        return context.getBean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }
}
