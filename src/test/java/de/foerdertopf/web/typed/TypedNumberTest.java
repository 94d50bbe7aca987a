package de.foerdertopf.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of people or hours may be rough, in every script. */
class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 30",
                "1.200 | 1200",
                "1 200 | 1200",
                "ca. 30 | 30",
                "ca.30 | 30",
                "etwa 25 | 25",
                "۳۰۰ | 300",
                "٥٠ | 50",
                "0 | 0"
            })
    void aNumberIsReadAsItIsMeant(String typed, int number) {
        assertThat(TypedNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "35 Leute | 35",
                "35Leute | 35",
                "ca. 40 Kinder und Eltern | 40",
                "1.200 Besucher*innen | 1200",
                "20 (Kinder) | 20",
                "۳۰ نفر | 30",
                "12 | 12"
            })
    void aCountIsReadWithTheWordForWhatIsCounted(String typed, int number) {
        assertThat(TypedNumber.readCount(typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 Stunden | 220",
                "220 | 220",
                "ca. 40 Std. | 40",
                "40h | 40",
                "1.200 Stunden Ehrenamt | 1200",
                "٢٢٠ ساعة | 220",
                "1 Stunde | 1"
            })
    void hoursAreReadWithTheWordForThem(String typed, int hours) {
        assertThat(TypedNumber.readHours(typed)).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "viele",
                "10-15 Stunden",
                "5k",
                "2 Stunden pro Tag",
                "3 Tage",
                "2 mal 3 Stunden",
                "-3 h",
                "2,5 Std",
                "80,5",
                "0,25",
                "30 Leute"
            })
    void whatAreNoHoursIsAskedFor(String typed) {
        assertThat(TypedNumber.readHours(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viele Leute",
                "10-15 Leute",
                "20 bis 30",
                "30 Prozent",
                "5k",
                "5 tausend",
                "30 pro Tag",
                "3 mal 20",
                "2 Stunden",
                "-3 Leute",
                "2,5 Leute",
                "6 Familien",
                "3 Schulklassen",
                "1 Gruppe",
                "2 Teams",
                "3 Paare",
                "30 oder mehr"
            })
    void aWordThatMakesAnotherNumberOfACountIsAskedFor(String typed) {
        assertThat(TypedNumber.readCount(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "viele", "10-15", "3,5", "1000000", "-3", "5k", "1.2", "2 Stunden", "30 Prozent"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }
}
