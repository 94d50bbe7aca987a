package de.foerdertopf.proofofuse;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money on its way back to a group: one orders, another sends, once. */
class RefundTest {

    private static final Actor AUTHORIZER = Actor.staff("7d6f");
    private static final Actor CLERK = Actor.staff("8d6f");
    private static final Instant AT = Instant.parse("2025-07-01T22:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 3);

    private final Refund refund = new Refund(
            UUID.randomUUID(),
            new CaseNumber("SFHB-2025-0203"),
            new DueRefund(Money.ofEuros(200), Money.ofEuros(3)),
            Money.ofEuros(150),
            "",
            AUTHORIZER,
            AT);

    @Test
    void itSaysWhatItIsMadeOf() {
        assertThat(refund.view().amount()).isEqualTo(Money.ofEuros(203));
        assertThat(refund.ofRevenue()).isEqualTo(Money.ofEuros(50));
        assertThat(refund.view().orderedOn()).isEqualTo(LocalDate.of(2025, 7, 2));
        assertThat(refund.isUnderWay()).isTrue();
        assertThat(refund.isSent()).isFalse();
    }

    @Test
    void whoOrderedItDoesNotSendIt() {
        refuses("refund.same-person", () -> refund.send(DAY, AUTHORIZER));

        refund.send(DAY, CLERK);

        assertThat(refund.isSent()).isTrue();
        assertThat(refund.isUnderWay()).isFalse();
        assertThat(refund.view().sentOn()).isEqualTo(DAY);
    }

    @Test
    void itIsSentOnce() {
        refund.send(DAY, CLERK);

        refuses("refund.not-under-way", () -> refund.send(DAY, CLERK));
        refuses("refund.not-under-way", () -> refund.cancel(AT));
    }

    @Test
    void whatWasTakenBackIsNotSent() {
        refund.cancel(AT);

        assertThat(refund.isUnderWay()).isFalse();
        refuses("refund.not-under-way", () -> refund.send(DAY, CLERK));
        refuses("refund.not-sent", refund::notSent);
    }

    @Test
    void whatWasNotSentAfterAllIsUnderWay() {
        refund.send(DAY, CLERK);

        refund.notSent();

        assertThat(refund.isUnderWay()).isTrue();
        refund.send(DAY.plusDays(1), CLERK);
        assertThat(refund.view().sentOn()).isEqualTo(DAY.plusDays(1));
    }
}
