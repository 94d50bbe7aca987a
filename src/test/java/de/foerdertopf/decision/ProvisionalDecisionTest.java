package de.foerdertopf.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A provisional approval says what is open, and is settled once: as it is or lower. */
class ProvisionalDecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final Provisional OPEN = new Provisional("Die Stiftung fehlt.", TODAY.plusMonths(1));
    private static final Actor OFFICER = Actor.staff("0f1c");

    @Test
    void onlyAFullApprovalIsProvisional() {
        assertThatThrownBy(() -> decision(Outcome.PARTIALLY_APPROVED, 200).makeProvisional(OPEN, TODAY))
                .hasMessageContaining("decision.provisional-not-full");
    }

    @Test
    void itSaysWhatIsOpenAndWhenTheFinalNoticeComes() {
        var decision = decision(Outcome.APPROVED, 300);

        assertThatThrownBy(() -> decision.makeProvisional(new Provisional(" ", TODAY.plusDays(1)), TODAY))
                .hasMessageContaining("decision.provisional-incomplete");
        assertThatThrownBy(() -> decision.makeProvisional(new Provisional("Offen.", TODAY), TODAY))
                .hasMessageContaining("decision.provisional-incomplete");
    }

    @Test
    void itIsSettledOnceAndNeverByMoreMoney() {
        var decision = decision(Outcome.APPROVED, 300);
        decision.makeProvisional(OPEN, TODAY);
        decision.takeAlone(OFFICER, TODAY);
        assertThat(decision.view().isToBeSettled()).isTrue();

        decision.settle(TODAY.plusDays(9));

        assertThat(decision.view().isToBeSettled()).isFalse();
        assertThatThrownBy(() -> decision.settle(TODAY.plusDays(10))).hasMessageContaining("decision.not-provisional");
        assertThatThrownBy(() -> decision.lowerAmount(Money.ofEuros(300)))
                .hasMessageContaining("decision.amount-not-lower");
        assertThatThrownBy(() -> decision.lowerAmount(Money.ZERO)).hasMessageContaining("decision.amount-not-lower");
        decision.lowerAmount(Money.ofEuros(299));
        assertThat(decision.amountGranted()).isEqualTo(Money.ofEuros(299));
    }

    private static Decision decision(Outcome outcome, int granted) {
        return new Decision(
                new CaseNumber("SFHB-2025-0001"),
                new FundCode("bremen-stadtteilfonds"),
                new FiscalYear(2025),
                DecisionContent.of(
                        outcome, Money.ofEuros(300), Money.ofEuros(granted), List.of(), "Grund.", "Abgewogen."),
                FinancingType.FIXED,
                new DateRange(TODAY, TODAY.plusDays(1)),
                OFFICER,
                Instant.parse("2025-03-03T10:00:00Z"));
    }
}
