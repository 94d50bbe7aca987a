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
    @ValueSource(strings = {"", "viele", "10-15", "3,5", "1000000", "-3", "5k", "1.2", "2 Stunden", "30 Prozent"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }
}
