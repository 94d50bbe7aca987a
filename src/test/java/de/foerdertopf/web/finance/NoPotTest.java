package de.foerdertopf.web.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.budget.CloseFiscalYear;
import de.foerdertopf.budget.Pot;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.RenderedPages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year without a pot is a page with words where it is one that people look for, and no page where it is none. */
class NoPotTest {

    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final Actor CLERK = Actor.staff("00000000-0000-0000-0000-000000000001");

    private final Fund fund = mock(Fund.class);
    private final Pots pots = mock(Pots.class);
    private final FinanceDesk desk = mock(FinanceDesk.class);
    private final PotPages pages = new PotPages(
            desk,
            pots,
            mock(Payments.class),
            mock(Decisions.class),
            mock(CloseFiscalYear.class),
            mock(SignPotRequest.class),
            mock(PotWords.class),
            Clock.fixed(Instant.parse("2026-11-30T08:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void aFund() {
        when(fund.code()).thenReturn(FUND);
        when(fund.name()).thenReturn("Stadtteilfonds Bremen");
        when(desk.fundsOf(CLERK)).thenReturn(List.of());
        when(pots.revenue(any(), any())).thenReturn(Money.ZERO);
        when(pots.find(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void theYearThatRunsAndTheOneThatComesHaveAPage() {
        assertThat(pages.withoutPot(fund, new FiscalYear(2026), CLERK)).isPresent();
        assertThat(pages.withoutPot(fund, new FiscalYear(2027), CLERK)).isPresent();
        for (var nobodys : List.of(2000, 2025, 2028, 2999)) {
            assertThat(pages.withoutPot(fund, new FiscalYear(nobodys), CLERK))
                    .as("" + nobodys)
                    .isEmpty();
        }
    }

    @Test
    void aYearInWhichMoneyCameInHasOne() {
        when(pots.revenue(FUND, new FiscalYear(2025))).thenReturn(Money.ofEuros(40));

        assertThat(pages.withoutPot(fund, new FiscalYear(2025), CLERK))
                .hasValueSatisfying(page -> assertThat(page.revenue()).isEqualTo(Money.ofEuros(40)));
    }

    @Test
    void aYearWithAPotShowsThat() {
        var year = new FiscalYear(2027);
        when(pots.find(FUND, year))
                .thenReturn(Optional.of(new Pot(FUND, year, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO)));

        assertThat(pages.withoutPot(fund, year, CLERK)).isEmpty();
    }

    @Test
    void thePageSaysSo() {
        var model = FinancePages.noPot();

        assertThat(RenderedPages.render("finance/no-pot", model).select("main").text())
                .contains("Flüchtlingsfonds hat für 2027 keinen Topf", "Einnahmen neben dem Topf 40,00");
    }
}
