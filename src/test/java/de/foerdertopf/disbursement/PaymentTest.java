package de.foerdertopf.disbursement;

import static de.foerdertopf.disbursement.PaymentFixture.AUTHORIZER;
import static de.foerdertopf.disbursement.PaymentFixture.CHECKER;
import static de.foerdertopf.disbursement.PaymentFixture.NOW;
import static de.foerdertopf.disbursement.PaymentFixture.account;
import static de.foerdertopf.disbursement.PaymentFixture.grant;
import static de.foerdertopf.disbursement.PaymentFixture.ordered;
import static de.foerdertopf.disbursement.PaymentFixture.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final LocalDate PAID_ON = LocalDate.of(2025, 4, 2);

    @Test
    void goesFromOrderToExecution() {
        var payment = ordered();
        assertThat(payment.state()).isEqualTo(PaymentState.ORDERED);

        payment.release(account(), NOW, AUTHORIZER);
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());
        payment.execute(PAID_ON);

        assertThat(payment.view())
                .extracting(PaymentView::state, PaymentView::executedOn, PaymentView::releasedBy)
                .containsExactly(PaymentState.EXECUTED, PAID_ON, "authorizer");
    }

    @Test
    void refusesReleaseByThePersonWhoChecked() {
        var payment = ordered();

        assertThatThrownBy(() -> payment.release(account(), NOW, CHECKER))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("disbursement.same-person");
        assertThat(payment.state()).isEqualTo(PaymentState.ORDERED);
    }

    @Test
    void needsAPersonToOrderAndToRelease() {
        assertThatThrownBy(() -> Payment.order(
                        grant("SFHB-2025-0203", 300),
                        account(),
                        new Payment.Slot(1, 1),
                        Money.ofEuros(300),
                        NOW,
                        Actor.SYSTEM))
                .hasMessageContaining("disbursement.person-needed");
        assertThatThrownBy(() -> ordered().release(account(), NOW, Actor.SYSTEM))
                .hasMessageContaining("disbursement.person-needed");
    }

    @Test
    void refusesAnAccountWhoseCheckDigitIsWrong() {
        var wrong = new PayeeAccount("Grünes Beet", new Iban("DE49 9005 0050 7000 7000 13"), false, true);

        assertThatThrownBy(() -> ordered(wrong)).hasMessageContaining("disbursement.iban-invalid");
    }

    @Test
    void keepsPayeeAndAccountByValueAndRefusesAChangedOne() {
        var payment = ordered();
        var changed = account("Jemand anderes");

        assertThatThrownBy(() -> payment.release(changed, NOW, AUTHORIZER))
                .hasMessageContaining("disbursement.account-changed");
        assertThat(payment.view().holder()).isEqualTo("Grünes Beet Sandhofen e. V.");
    }

    @Test
    void takesTheSameAccountInAnotherSpelling() {
        var payment = ordered();

        payment.release(
                new PayeeAccount("Grünes Beet Sandhofen e. V.", new Iban("de49900500507000700012"), false, true),
                NOW,
                AUTHORIZER);

        assertThat(payment.state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void cannotBeCancelledOnceItIsInARun() {
        var payment = released();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());

        assertThatThrownBy(() -> payment.cancel("Irrtum", CHECKER)).isInstanceOf(StaleCaseException.class);
    }

    @Test
    void isInOneRunOnly() {
        var payment = released();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());

        assertThatThrownBy(() -> payment.putInRun(new PaymentRunId(UUID.randomUUID()), account()))
                .isInstanceOf(StaleCaseException.class);
    }

    @Test
    void comesBackWithTheBanksReasonAndNotBeforeItWentOut() {
        var payment = released();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());
        payment.execute(PAID_ON);

        assertThatThrownBy(() -> payment.comeBack(PAID_ON, "Konto zu", NOW))
                .hasMessageContaining("disbursement.reason-code");
        assertThatThrownBy(() -> payment.comeBack(PAID_ON.minusDays(1), "AC04", NOW))
                .hasMessageContaining("disbursement.before-execution");
        payment.comeBack(PAID_ON.plusDays(1), "AC04", NOW);

        assertThat(payment.state()).isEqualTo(PaymentState.RETURNED);
        assertThat(payment.view().returnReason()).isEqualTo("AC04");
    }

    @Test
    void theNumberOfALaterAttemptIsAnotherOneAndFitsTheBank() {
        var longest = new CaseNumber("ABCDEFGHIJKL-2025-123456");

        assertThat(PaymentNumber.of(longest, 1, 1)).isEqualTo("ABCDEFGHIJKL-2025-123456-R1");
        assertThat(PaymentNumber.of(longest, 99, 99))
                .hasSizeLessThanOrEqualTo(35)
                .endsWith("-R99-99");
    }

    @Test
    void anInstalmentThatCameBackGoesOutAgainAsItsNextAttempt() {
        var payment = released();
        payment.putInRun(new PaymentRunId(UUID.randomUUID()), account());
        payment.execute(PAID_ON);
        assertThat(OrderPayment.nextSlot(List.of())).isEqualTo(new Payment.Slot(1, 1));
        assertThat(OrderPayment.nextSlot(List.of(payment.view()))).isEqualTo(new Payment.Slot(2, 1));

        payment.comeBack(PAID_ON.plusDays(1), "AC04", NOW);

        assertThat(OrderPayment.nextSlot(List.of(payment.view()))).isEqualTo(new Payment.Slot(1, 2));
    }
}
