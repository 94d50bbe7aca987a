package de.foerdertopf.proofofuse;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseCaseTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);

    @Test
    void aGrantThatEndedStaysOpenWhileAPaymentIsAtTheCashOffice() {
        var proof = new ProofOfUse(CASE, ProofMode.SIMPLE, DUE, DUE.minusDays(90));
        proof.hear(DUE.plusDays(90), DUE.plusDays(118));
        proof.revoke(
                DUE.plusDays(119),
                "Abgewogen.",
                "Verzichtet.",
                Settlement.nothingProven(Money.ZERO),
                DUE.plusDays(150));
        var proofs = mock(ProofOfUseRepository.class);
        when(proofs.require(CASE)).thenReturn(proof);
        var payments = mock(Payments.class);
        when(payments.isAtTheCashOffice(CASE)).thenReturn(true);
        var events = new ArrayList<Object>();
        var closeCase = new CloseCase(
                proofs,
                mock(OpenProofOfUse.class),
                payments,
                events::add,
                Clock.fixed(Instant.parse("2026-04-01T10:00:00Z"), HouseTime.ZONE));

        refuses("proof.payment-under-way", () -> closeCase.close(CASE, Actor.SYSTEM));
        assertThat(proof.state()).isEqualTo(ProofState.REVOKED);
        when(payments.isAtTheCashOffice(CASE)).thenReturn(false);
        closeCase.close(CASE, Actor.SYSTEM);
        closeCase.close(CASE, Actor.SYSTEM);

        assertThat(proof.state()).isEqualTo(ProofState.CLOSED);
        assertThat(events).isEqualTo(List.of(events.get(0)));
    }
}
