package de.foerdertopf.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edition must say, and what follows from its tiers at their limits. */
class FundRulesTest {

    private static final FundRules MANNHEIM = RulesAsWritten.of(ApplicationFixture.MANNHEIM);

    @ParameterizedTest
    @CsvSource({"2500.00, OFFICER", "2500.01, SECOND_PERSON", "0.01, OFFICER", "99999.00, SECOND_PERSON"})
    void theSumSaysWhoDecides(String sum, DecisionBody body) {
        assertThat(MANNHEIM.bodyFor(Money.parse(sum))).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"1500.00, SIMPLE", "1500.01, RECEIPT_LIST"})
    void theSumSaysHowMuchIsProven(String sum, ProofMode mode) {
        assertThat(MANNHEIM.proof().modeFor(Money.parse(sum))).isEqualTo(mode);
    }

    @Test
    void theSumSaysHowItIsFinanced() {
        var rules = RulesAsWritten.of(
                ApplicationFixture.MANNHEIM,
                "    - { upTo: null, type: DEFICIT }",
                "    - { upTo: 100, type: FIXED }\n    - { upTo: null, type: DEFICIT }");

        assertThat(rules.financingFor(Money.ofEuros(100))).isEqualTo(FinancingType.FIXED);
        assertThat(rules.financingFor(Money.ofCents(10_001))).isEqualTo(FinancingType.DEFICIT);
    }

    @Test
    void smallSumsTakeTheShortForm() {
        assertThat(MANNHEIM.isMicro(Money.ofEuros(1500))).isTrue();
        assertThat(MANNHEIM.isMicro(Money.ofCents(150_001))).isFalse();
    }

    @Test
    void aProofIsDueOnItsDayOrAfterItsMonths() {
        var end = LocalDate.of(2025, 8, 31);

        assertThat(MANNHEIM.proof().dueFor(end)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(RulesAsWritten.of(ApplicationFixture.BREMEN).proof().dueFor(end))
                .isEqualTo(LocalDate.of(2025, 10, 31));
    }

    @Test
    void moneyThatCameAfterTheProjectLeavesItsMonthsOrAtLeastOneExtension() {
        var end = LocalDate.of(2025, 8, 31);
        var bremen = RulesAsWritten.of(ApplicationFixture.BREMEN).proof();

        assertThat(bremen.dueFor(end, end)).isEqualTo(LocalDate.of(2025, 10, 31));
        assertThat(bremen.dueFor(end, LocalDate.of(2025, 9, 1))).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(MANNHEIM.proof().dueFor(end, LocalDate.of(2026, 3, 1))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(MANNHEIM.proof().dueFor(end, LocalDate.of(2026, 3, 2))).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void anEditionSaysOneOfBothAndEachTierOnce() {
        assertRefused("exactly one of dueOn and monthsAfterEnd", "monthsAfterEnd: null", "monthsAfterEnd: 2");
        assertRefused("exactly one of dueOn and monthsAfterEnd", "dueOn: \"--03-31\"", "dueOn: null");
        assertRefused(
                "tiers must rise",
                "- { upTo: 2500, body: OFFICER }",
                "- { upTo: 2500, body: OFFICER }\n    - { upTo: 2500, body: OFFICER }");
        assertRefused(
                "exactly the last tier",
                "- { upTo: null, body: SECOND_PERSON }",
                "- { upTo: 9999, body: SECOND_PERSON }");
        assertRefused("exactly the last tier", "- { upTo: 2500, body: OFFICER }", "- { upTo: null, body: OFFICER }");
        assertRefused("at least one tier", "financing:\n    - { upTo: null, type: DEFICIT }", "financing: []");
        assertRefused("PAID_STAFF is missing", "    PAID_STAFF: REJECT\n", "");
    }

    @Test
    void whatEarlierEditionsDidNotKnowIsOnlyNoted() {
        assertThat(MANNHEIM.consequenceOf(FindingCode.PERIOD_UNLIKELY)).isEqualTo(Consequence.NOTE);
        assertThat(MANNHEIM.consequenceOf(FindingCode.PAID_STAFF)).isEqualTo(Consequence.REJECT);
        assertThat(MANNHEIM.delivery().portal()).isFalse();
    }

    @Test
    void remindersComeInTheirOrder() {
        assertThat(MANNHEIM.proof().remindBeforeDays()).containsExactly(0, 3, 14, 30, 60);
        assertThat(MANNHEIM.proof().remindAfterDays()).containsExactly(14, 42, 70);
    }

    @Test
    void aRoundIsOpenFromItsFirstDayToItsLast() {
        var round = round("2025-02-10", "2025-03-07", "2025-03-28");

        assertThat(round.isOpenOn(LocalDate.of(2025, 2, 9))).isFalse();
        assertThat(round.isOpenOn(LocalDate.of(2025, 2, 10))).isTrue();
        assertThat(round.isOpenOn(LocalDate.of(2025, 3, 7))).isTrue();
        assertThat(round.isOpenOn(LocalDate.of(2025, 3, 8))).isFalse();
        assertThat(round.isMissedBy(LocalDate.of(2025, 3, 7))).isFalse();
        assertThat(round.isMissedBy(LocalDate.of(2025, 3, 8))).isTrue();
    }

    @Test
    void aRoundOpensClosesAndIsDecidedInThisOrder() {
        round("2025-02-10", "2025-02-10", "2025-02-10");
        assertThatThrownBy(() -> round("2025-02-10", "2025-02-09", "2025-03-28"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> round("2025-02-10", "2025-03-07", "2025-03-06"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEditionsSentencesAreProvisionsReasonsAndTheRest() {
        var edition = RulesAsWritten.edition(ApplicationFixture.BREMEN);
        assertThat(edition.isPublished()).isTrue();
        var blocks = TextBlock.of(edition);

        assertThat(blocks.stream().filter(TextBlock::isProvision).map(TextBlock::key))
                .hasSameSizeAs(edition.provisions())
                .contains("provision.thrift");
        assertThat(blocks.stream().filter(TextBlock::isReason))
                .hasSameSizeAs(edition.texts().reasons().keySet());
        assertThat(blocks.stream().filter(block -> !block.isReason() && !block.isProvision()))
                .isNotEmpty();
    }

    @Test
    void aConsequenceWeighs() {
        assertThat(Arrays.stream(Consequence.values()).map(Consequence::severity))
                .containsExactly(
                        Severity.BLOCKING,
                        Severity.CORRECTABLE,
                        Severity.CORRECTABLE,
                        Severity.CORRECTABLE,
                        Severity.CORRECTABLE,
                        Severity.INFO);
    }

    @Test
    void remedyAndCourtAreThoseOfTheDay() {
        var change = LocalDate.of(2025, 7, 1);
        var old = new Court(LocalDate.of(2020, 1, 1), "Alt", "dem Verwaltungsgericht Alt", "Alt");
        var now = new Court(change, "Neu", "dem Verwaltungsgericht Neu", "Neu");
        var objection = new Remedy(LocalDate.of(2020, 1, 1), Remedy.Kind.OBJECTION, "Behörde", "der Behörde", "Bremen");
        var claim = new Remedy(change, Remedy.Kind.CLAIM, "Gericht", "dem Gericht", "Bremen");
        var authority = authority(List.of(claim, objection), List.of(now, old));

        assertThat(authority.courtOn(change.minusDays(1))).contains(old);
        assertThat(authority.courtOn(change)).contains(now);
        assertThat(authority.courtOn(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(authority.remedyOn(change.minusDays(1))).isEqualTo(objection);
        assertThat(authority.remedyOn(change)).isEqualTo(claim);
        assertThatThrownBy(() -> authority.remedyOn(LocalDate.of(2019, 12, 31)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> authority(List.of(), List.of(now))).isInstanceOf(IllegalArgumentException.class);
        assertThat(authority.returnLine()).isEqualTo("Freie Hansestadt Bremen · Am Wall 1 · 28195 Bremen");
    }

    private static IssuingAuthority authority(List<Remedy> remedies, List<Court> courts) {
        return new IssuingAuthority(
                "bremen",
                "Freie Hansestadt Bremen",
                "Die Senatorin",
                "Referat",
                "Am Wall 1",
                "28195 Bremen",
                "0421 1",
                "fonds@example.org",
                "example.org",
                "HB",
                "BremVwVfG",
                "Rechnungshof",
                remedies,
                courts);
    }

    private static void assertRefused(String says, String written, String instead) {
        assertThatThrownBy(() -> RulesAsWritten.of(ApplicationFixture.MANNHEIM, written, instead))
                .hasMessageContaining(says);
    }

    private static Round round(String opens, String closes, String decided) {
        return new Round(
                ApplicationFixture.BREMEN,
                "Bremen 2025 Phase 1",
                LocalDate.parse(opens),
                LocalDate.parse(closes),
                LocalDate.parse(decided),
                new FiscalYear(2025));
    }
}
