package de.foerdertopf.notice.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.DateRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseRatesTest {

    private final BaseRates rates = shipped();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    BaseRatesTest() {}

    /** The rates that come with the program, and no city's own. */
    static BaseRates shipped() {
        return new BaseRates(new Home(Path.of("no-such-folder"), Path.of("data"), null));
    }

    @Test
    void cutsAPeriodWhereTheRateChanges() {
        assertThat(rates.between(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 8, 31)))
                .containsExactly(
                        new InterestClaim.BaseRate(
                                new DateRange(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 6, 30)),
                                new BigDecimal("2.27")),
                        new InterestClaim.BaseRate(
                                new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 31)),
                                new BigDecimal("1.27")));
    }

    @Test
    void saysNothingBeyondWhatIsKnown() {
        assertThat(rates.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 31)))
                .extracting(rate -> rate.period().to())
                .containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(rates.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)))
                .isEmpty();
    }

    @Test
    void daysBeforeTheFirstRateAreNotSkippedOver() {
        assertThat(rates.between(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 2, 1)))
                .isEmpty();
        assertThat(rates.covers(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 2, 1)))
                .isFalse();
        assertThat(rates.covers(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)))
                .isTrue();
    }

    @Test
    void aCityAppendsTheNextRate() throws IOException {
        var own = own("""
                rates:
                  - { from: 2026-07-01, percent: 1.52, source: "Deutsche Bundesbank, 1. Juli 2026" }
                """);

        assertThat(rates.covers(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)))
                .isFalse();
        assertThat(own.covers(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(own.covers(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 1, 1)))
                .isFalse();
        assertThat(own.between(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)))
                .extracting(InterestClaim.BaseRate::percent)
                .containsExactly(new BigDecimal("1.52"));
    }

    @Test
    void aCityCorrectsARateThatWasAnAssumption() throws IOException {
        var own = own("""
                rates:
                  - { from: 2026-01-01, percent: -0.88, source: "Bundesanzeiger" }
                """);

        assertThat(own.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)))
                .extracting(InterestClaim.BaseRate::percent)
                .isEqualTo(List.of(new BigDecimal("1.27"), new BigDecimal("-0.88")));
    }

    @Test
    void aHalfYearThatWasLeftOutIsAGapAndNoGuess() throws IOException {
        var own = own("""
                rates:
                  - { from: 2027-01-01, percent: 2.0, source: "Deutsche Bundesbank" }
                """);

        assertThat(own.covers(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 2, 1)))
                .isFalse();
        assertThat(own.between(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 2, 1)))
                .extracting(rate -> rate.period().to())
                .containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(own.covers(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rates: []|keinen Basiszinssatz",
                "zinsen: []|kann nicht gelesen werden",
                "'rates: [ { from: 2027-02-01, percent: 1.0, source: B } ]'|1. Januar oder 1. Juli",
                "'rates: [ { percent: 1.0, source: B } ]'|1. Januar oder 1. Juli",
                "'rates: [ { from: 2027-01-01, percent: 127, source: B } ]'|zwischen -5 und 20",
                "'rates: [ { from: 2027-01-01, source: B } ]'|zwischen -5 und 20",
                "'rates: [ { from: 2027-01-01, percent: \"1,27\", source: B } ]'|kann nicht gelesen werden, Zeile 1",
                "'rates: [ { from: 2027-01-01, percent: 1.27 } ]'|source",
                "'rates: [ { from: 2027-01-01, percent: 1, source: B }, { from: 2027-01-01, percent: 2, source: B } ]'"
                        + "|zwei Sätze",
                "'rates: [ { from: 1. Juli, percent: 1, source: B } ]'|kann nicht gelesen werden"
            })
    void aFaultyFileStopsTheStartWithOneSentence(String yaml, String sentence) {
        assertThatThrownBy(() -> own(yaml))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("basiszinssatz.yaml")
                .hasMessageContaining(sentence);
    }

    private BaseRates own(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("law"));
        Files.writeString(folder.resolve("law/basiszinssatz.yaml"), yaml);
        return new BaseRates(new Home(folder, Path.of("data"), null));
    }
}
