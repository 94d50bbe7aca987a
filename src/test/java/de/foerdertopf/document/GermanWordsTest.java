package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordsTest {

    @ParameterizedTest
    @CsvSource({
        "150000, eintausendfünfhundert Euro",
        "500000, fünftausend Euro",
        "100, ein Euro",
        "1, ein Cent",
        "0, null Euro",
        "500001, fünftausend Euro und ein Cent",
        "98720, neunhundertsiebenundachtzig Euro und zwanzig Cent",
        "2101, einundzwanzig Euro und ein Cent",
    })
    void spellsSums(long cents, String words) {
        assertThat(GermanWords.inWords(Money.ofCents(cents))).isEqualTo(words);
    }

    @Test
    void writesDaysInWordsAndNeverBreaksThem() {
        assertThat(GermanWords.day(LocalDate.of(2025, 9, 6))).isEqualTo("6.\u00a0September 2025");
        assertThat(GermanWords.numericDay(LocalDate.of(2025, 9, 6))).isEqualTo("06.09.2025");
        assertThat(GermanWords.moment(Instant.parse("2026-07-01T12:05:00Z")))
                .isEqualTo("1.\u00a0Juli 2026, 14:05\u00a0Uhr");
    }

    @Test
    void aSingleDayIsNoPeriod() {
        assertThat(GermanWords.period(new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1))))
                .isEqualTo("am 1.\u00a0September 2026");
    }

    @Test
    void namesTheYearOnceWithinAYear() {
        assertThat(GermanWords.period(new DateRange(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 10, 30))))
                .isEqualTo("10.\u00a0April bis 30.\u00a0Oktober 2026");
        assertThat(GermanWords.period(new DateRange(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 1, 30))))
                .isEqualTo("10.\u00a0Dezember 2025 bis 30.\u00a0Januar 2026");
    }

    @Test
    void listsAsPeopleDo() {
        assertThat(GermanWords.list(List.of())).isEmpty();
        assertThat(GermanWords.list(List.of("a"))).isEqualTo("a");
        assertThat(GermanWords.list(List.of("a", "b", "c"))).isEqualTo("a, b und c");
    }

    @Test
    void theCodeForBanksSaysWhatIsPrinted() {
        assertThat(GiroCode.payload(
                        "Stadt Mannheim",
                        new Iban("DE20 9020 0000 0000 0000 50"),
                        Money.ofEuros(2500),
                        "9500.0014\n2025"))
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nStadt Mannheim\nDE20902000000000000050\nEUR2500.00\n\n\n9500.0014 2025");
    }
}
