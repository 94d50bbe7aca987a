package de.foerdertopf.workflow;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.disbursement.PaidAgain;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same money went out twice: a person gets it back, unless a claim does. */
class OverpaymentProcessTest extends ProcessTest {

    private static final Actor CLERK = Actor.staff("0f1c");
    private static final Money SUM = Money.ofEuros(300);

    OverpaymentProcessTest() {
        super("overpayment");
    }

    @BeforeEach
    void theCashOfficePaysTwice() {
        isThere();
        claims(Money.ZERO);
        paidOnTop(SUM);
        happens(paidAgain());
        waitsFor(CaseTask.CLARIFY_OVERPAYMENT);
    }

    @Test
    void theMoneyComesBack() {
        paidOnTop(Money.ZERO);

        happens(paidAgain());

        isOverAt("endEvent_overpaymentBack");
    }

    @Test
    void nobodyIsAskedTwice() {
        happens(paidAgain());

        waitsFor(CaseTask.CLARIFY_OVERPAYMENT);
    }

    @Test
    void aClaimSpeaksOfIt() {
        claims(SUM);

        happens(paidAgain());

        isOverAt("endEvent_overpaymentClaimed");
    }

    @Test
    void aSmallerClaimDoesNot() {
        claims(Money.ofEuros(50));

        happens(paidAgain());

        waitsFor(CaseTask.CLARIFY_OVERPAYMENT);
    }

    private void claims(Money due) {
        var proof = mock(ProofView.class);
        var settled = mock(Settlement.class);
        when(proof.openClaim()).thenReturn(due);
        when(proof.settlement()).thenReturn(due.isZero() ? null : settled);
        when(settled.paid()).thenReturn(SUM.plus(SUM));
        proofSays(proof);
    }

    private PaidAgain paidAgain() {
        return new PaidAgain(
                current(),
                new PaymentId(UUID.randomUUID()),
                "Z-2",
                "Z-1",
                "Z01",
                SUM,
                SUM,
                HouseTime.today(clock()),
                "Kontoauszug",
                clock().instant(),
                CLERK);
    }
}
