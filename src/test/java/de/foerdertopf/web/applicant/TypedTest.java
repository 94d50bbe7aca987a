package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.DateFields;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|123456",
                "12 €|1200",
                "12,- €|1200",
                "12,-- Euro|1200",
                "1500 EUR|150000",
                "1 500,5|150050",
                "1234.5|123450",
                "0|0"
            })
    void readsSumsAsPeopleWriteThem(String typed, long cents) {
        assertThat(Typed.sum(typed)).contains(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ca. 560",
                "1.80,00",
                "fünfzig",
                "💶",
                "12,345",
                "-5",
                "1e9",
                "NaN",
                "99999999999999999999",
                "",
                "  ",
                "10.000.000,01",
                "5 bis 6",
                "'; drop table application; --"
            })
    void doesNotGuessAtSums(String typed) {
        assertThat(Typed.sum(typed)).isEmpty();
    }

    @Test
    void readsMonthsInWords() {
        assertThat(Typed.day(day("6", "September", "2026"))).contains(LocalDate.of(2026, 9, 6));
        assertThat(Typed.day(day("6.", "Sept.", "26"))).contains(LocalDate.of(2026, 9, 6));
        assertThat(Typed.day(day("1", "Maerz", "2026"))).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void daysThatDoNotExistAreNotMoved() {
        assertThat(Typed.day(day("31", "2", "2026"))).isEmpty();
        assertThat(Typed.day(day("6", "9", "20026"))).isEmpty();
        assertThat(Typed.day(day("sechster", "September", "2026"))).isEmpty();
        assertThat(Typed.day(day("6", "9", "1926"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4.9.2025|2025-09-04", "04.09.25|2025-09-04", "4. September 2025|2025-09-04", "4/9/2025|2025-09-04"
            })
    void readsADayOnOneLine(String typed, LocalDate day) {
        assertThat(Typed.dayOnOneLine(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gestern", "4.9.", "2025", "", "1.2.3.4", "32.1.2025"})
    void doesNotGuessAtDays(String typed) {
        assertThat(Typed.dayOnOneLine(typed)).isEqualTo(Optional.empty());
    }

    private static DateFields day(String day, String month, String year) {
        var fields = new DateFields();
        fields.day = day;
        fields.month = month;
        fields.year = year;
        return fields;
    }
}
