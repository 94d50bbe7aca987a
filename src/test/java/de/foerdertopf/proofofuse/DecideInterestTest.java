package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.law.InterestReckoning;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.proofofuse.DecideInterest.Command;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** As long as a base rate is missing, interest is not reckoned and not guessed; it can be waived all the same. */
class DecideInterestTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2026-0001");
    private static final Actor OFFICER = Actor.staff("0f1c");
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 5, 1);
    private static final LocalDate REPAID = LocalDate.of(2026, 8, 10);

    private final InterestReckoning reckoning = mock(InterestReckoning.class);
    private final InterestChargeRepository charges = mock(InterestChargeRepository.class);
    private final ProofOfUseRepository proofs = mock(ProofOfUseRepository.class);
    private final BearingClaims claims = mock(BearingClaims.class);

    private DecideInterest decideInterest;

    @SuppressWarnings("NullAway.Init")
    DecideInterestTest() {}

    @BeforeEach
    void aRepaidClaim() {
        var proof = mock(ProofOfUse.class);
        when(proof.isClaimedByNotice()).thenReturn(true);
        when(proof.openClaim()).thenReturn(Money.ZERO);
        when(proofs.require(CASE)).thenReturn(proof);
        when(charges.findByCaseNumber(CASE)).thenReturn(Optional.empty());
        var claim = new BearingClaim(
                new ClaimTerms(
                        new NoticeId(UUID.randomUUID()),
                        new NamedLetter("Erstattungsbescheid", EFFECTIVE),
                        Money.ofEuros(300),
                        EFFECTIVE,
                        EFFECTIVE,
                        new RevocationLetter.Hearing(EFFECTIVE, EFFECTIVE, null),
                        EFFECTIVE,
                        EFFECTIVE.plusDays(30)),
                Money.ofEuros(300),
                List.of(new InterestReckoning.Received(REPAID, Money.ofEuros(300))));
        when(claims.find(CASE)).thenReturn(Optional.of(claim));
        when(claims.require(CASE)).thenReturn(claim);
        decideInterest = new DecideInterest(
                proofs,
                charges,
                claims,
                reckoning,
                mock(Conflicts.class),
                mock(ClaimDays.class),
                mock(ApplicationEventPublisher.class),
                Clock.fixed(Instant.parse("2026-08-12T08:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void withoutARateThereIsNoTableAndNoSum() {
        when(reckoning.isPossible(EFFECTIVE, REPAID)).thenReturn(false);

        assertThat(decideInterest.preview(CASE, EFFECTIVE)).isEmpty();
        assertThatThrownBy(() -> decideInterest.decide(new Command(CASE, EFFECTIVE, "Zu spät.", OFFICER)))
                .hasMessageContaining("interest.rate-unknown");
        verify(charges, never()).save(any());
    }

    @Test
    void withoutARateInterestCanStillBeWaived() {
        when(reckoning.isPossible(EFFECTIVE, REPAID)).thenReturn(false);

        decideInterest.decide(new Command(CASE, null, "Die Gruppe konnte nichts dafür.", OFFICER));

        verify(charges).save(any());
    }

    @Test
    void withTheRateTheTableIsShown() {
        when(reckoning.isPossible(EFFECTIVE, REPAID)).thenReturn(true);
        when(reckoning.rows(any(), any(), any())).thenReturn(List.of());

        assertThat(decideInterest.preview(CASE, EFFECTIVE)).contains(List.of());
    }
}
