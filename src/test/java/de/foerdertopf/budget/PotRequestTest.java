package de.foerdertopf.budget;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits for a second person at a pot: never signed by the first one, and decided once. */
class PotRequestTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");
    private static final Actor FIRST = Actor.staff("first");
    private static final Actor SECOND = Actor.staff("second");

    @Test
    void whoAskedForAPotToChangeDoesNotSignIt() {
        var wish = wish(100);
        refuses("budget.same-person", () -> wish.wish().sign(FIRST, AT));
        assertThat(wish.wish().isWaiting()).isTrue();

        wish.wish().sign(SECOND, AT);

        assertThat(wish.wish().isWaiting()).isFalse();
    }

    @Test
    void aWishIsDecidedOnce() {
        var signed = wish(100);
        signed.wish().sign(SECOND, AT);
        var withdrawn = wish(100);
        withdrawn.wish().withdraw(null, FIRST, AT);
        var alone = wish(100);
        alone.wish().doAlone(AT);

        for (var over : List.of(signed, withdrawn, alone)) {
            assertThat(over.wish().isWaiting()).isFalse();
            refuses("budget.request-over", () -> over.wish().sign(SECOND, AT));
            refuses("budget.request-over", () -> over.wish().withdraw(null, FIRST, AT));
            refuses("budget.request-over", () -> over.wish().doAlone(AT));
        }
    }

    @Test
    void theSameFormAsksForTheSame() {
        var wish = wish(100);

        assertThat(wish.asksForTheSame(wish(100))).isTrue();
        assertThat(wish.asksForTheSame(wish(101))).isFalse();
        assertThat(wish.asksForTheSame(wish(new FundCode("other-fund"), YEAR, PotRequestView.What.CHANGE, "Beschluss")))
                .isFalse();
        assertThat(wish.asksForTheSame(wish(FUND, new FiscalYear(2026), PotRequestView.What.CHANGE, "Beschluss")))
                .isFalse();
        assertThat(wish.asksForTheSame(wish(FUND, YEAR, PotRequestView.What.CLOSE_YEAR, "Beschluss")))
                .isFalse();
        assertThat(wish.asksForTheSame(wish(FUND, YEAR, PotRequestView.What.CHANGE, "Anders")))
                .isFalse();
    }

    @Test
    void aWishSaysWhatIsAskedForAndByWhom() {
        var wish = wish(100);

        assertThat(wish.id()).isEqualTo(KEY);
        assertThat(wish.fund()).isEqualTo(FUND);
        assertThat(wish.view())
                .isEqualTo(new PotRequestView(
                        KEY, FUND, YEAR, PotRequestView.What.CHANGE, Money.ofEuros(100), "Beschluss", "first", AT));
        assertThat(wish).isEqualTo(wish(7));
        Identities.areTwo(wish, wish(UUID.randomUUID(), FUND, YEAR, PotRequestView.What.CHANGE, 100, "Beschluss"));
    }

    @Test
    void whoCallsAnEntryAMistakeDoesNotAgreeToItHerself() {
        var mistake = mistake();
        refuses("budget.same-person", () -> mistake.wish().sign(FIRST, AT));

        mistake.wish().sign(SECOND, AT);

        refuses("budget.request-over", () -> mistake.wish().sign(SECOND, AT));
        refuses("budget.request-over", () -> mistake.wish().withdraw(null, FIRST, AT));
        var withdrawn = mistake();
        withdrawn.wish().withdraw(null, FIRST, AT);
        refuses("budget.request-over", () -> withdrawn.wish().sign(SECOND, AT));
    }

    @Test
    void aMistakeSaysWhichEntryAndWhy() {
        var mistake = mistake();

        assertThat(mistake.fund()).isEqualTo(FUND);
        assertThat(mistake.view())
                .isEqualTo(new ReversalView(
                        mistake.view().id(),
                        ReversalKind.RECEIVED,
                        "4711",
                        FUND,
                        CASE,
                        List.of("300,00 €", "3. März 2025"),
                        "/schreibtisch",
                        "Falscher Tag.",
                        "first",
                        AT));
        Identities.areTwo(mistake, mistake());
    }

    private static Reversal mistake() {
        return new Reversal(
                ReversalKind.RECEIVED,
                "4711",
                new Reversible.Subject(FUND, CASE, List.of("300,00 €", "3. März 2025"), "/schreibtisch"),
                "Falscher Tag.",
                AT,
                FIRST);
    }

    private static PotRequest wish(long euros) {
        return wish(KEY, FUND, YEAR, PotRequestView.What.CHANGE, euros, "Beschluss");
    }

    private static PotRequest wish(FundCode fund, FiscalYear year, PotRequestView.What what, String reason) {
        return wish(KEY, fund, year, what, 100, reason);
    }

    private static PotRequest wish(
            UUID key, FundCode fund, FiscalYear year, PotRequestView.What what, long euros, String reason) {
        return new PotRequest(key, fund, year, what, Money.ofEuros(euros), reason, AT, FIRST);
    }
}
