package de.foerdertopf.proofofuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.decision.GrantRules;
import de.foerdertopf.notice.law.PublicHolidays;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Nobody has to pay on a day on which nobody works (§ 31 (3) VwVfG, § 193 BGB). */
class ClaimDaysTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2026-0001");

    private final GrantRules rules = mock(GrantRules.class, RETURNS_DEEP_STUBS);

    @Test
    void aDayToPayOnASaturdayOrAHolidayMovesToTheNextWorkdayOfTheLand() {
        assertThat(claimedOn("2026-11-25", "HB").ifClaimedToday(CASE))
                .isEqualTo(new ClaimDays.PayBackDay(LocalDate.of(2026, 12, 28), true));
        assertThat(claimedOn("2026-12-07", "BW").payBackUntil(CASE)).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(claimedOn("2026-12-07", "HB").payBackUntil(CASE)).isEqualTo(LocalDate.of(2027, 1, 6));
    }

    @Test
    void aWorkdayStays() {
        assertThat(claimedOn("2026-12-01", "HB").ifClaimedToday(CASE))
                .isEqualTo(new ClaimDays.PayBackDay(LocalDate.of(2026, 12, 31), false));
    }

    private ClaimDays claimedOn(String today, String land) {
        when(rules.of(CASE).repayment().dueDays()).thenReturn(30);
        when(rules.land(CASE)).thenReturn(land);
        return new ClaimDays(
                rules, new PublicHolidays(), Clock.fixed(Instant.parse(today + "T09:00:00Z"), ZoneOffset.UTC));
    }
}
