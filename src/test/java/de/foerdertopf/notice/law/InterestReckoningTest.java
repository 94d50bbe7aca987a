package de.foerdertopf.notice.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.notice.law.InterestReckoning.Received;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interest is reckoned by the days on which each sum was open, at the rate of those days. */
class InterestReckoningTest {

    private final InterestReckoning reckoning = new InterestReckoning(BaseRatesTest.shipped());

    @Test
    void oneSumIsOpenUntilTheDayBeforeItCame() {
        var rows = reckoning.rows(
                Money.ofEuros(2500),
                LocalDate.of(2026, 4, 1),
                List.of(new Received(LocalDate.of(2026, 7, 1), Money.ofEuros(2500))));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.days()).isEqualTo(91);
            assertThat(row.interest()).isEqualTo(Money.ofCents(3908));
        });
    }

    @Test
    void eachRateHasItsRow() {
        var rows = reckoning.rows(
                Money.ofEuros(1000),
                LocalDate.of(2025, 6, 1),
                List.of(new Received(LocalDate.of(2025, 8, 1), Money.ofEuros(1000))));

        assertThat(rows).extracting(InterestClaim.Row::days).containsExactly(30L, 31L);
        assertThat(rows).extracting(row -> row.baseRate().toPlainString()).containsExactly("2.27", "1.27");
    }

    @Test
    void whatCameEarlierBearsNoInterestAnyMore() {
        var rows = reckoning.rows(
                Money.ofEuros(1000),
                LocalDate.of(2025, 8, 1),
                List.of(
                        new Received(LocalDate.of(2025, 9, 1), Money.ofEuros(600)),
                        new Received(LocalDate.of(2025, 8, 11), Money.ofEuros(400))));

        assertThat(rows).extracting(InterestClaim.Row::amount).containsExactly(Money.ofEuros(1000), Money.ofEuros(600));
        assertThat(rows).extracting(InterestClaim.Row::days).containsExactly(10L, 21L);
    }

    @Test
    void whatComesBeyondTheClaimBearsNoInterest() {
        var rows = reckoning.rows(
                Money.ofEuros(100),
                LocalDate.of(2025, 8, 1),
                List.of(
                        new Received(LocalDate.of(2025, 8, 11), Money.ofEuros(150)),
                        new Received(LocalDate.of(2025, 9, 1), Money.ofEuros(100))));

        assertThat(rows).extracting(InterestClaim.Row::amount).containsExactly(Money.ofEuros(100));
    }

    @Test
    void whatCameBeforeInterestBeganBearsNone() {
        assertThat(reckoning.rows(
                        Money.ofEuros(100),
                        LocalDate.of(2025, 8, 1),
                        List.of(new Received(LocalDate.of(2025, 7, 20), Money.ofEuros(100)))))
                .isEmpty();
    }

    @Test
    void withoutAKnownRateNothingIsReckonedToTheEnd() {
        assertThat(reckoning.isPossible(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)))
                .isTrue();
        assertThat(reckoning.isPossible(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 2)))
                .isFalse();
    }
}
