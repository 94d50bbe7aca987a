package de.foerdertopf.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day may be written in one field or in three, in every script. */
class TypedDayTest {

    private static final LocalDate FOURTH = LocalDate.of(2026, 9, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.9.2026",
                "04.09.26",
                "4.9.26",
                "4/9/2026",
                "4-9-2026",
                "4 9 2026",
                "4. September 2026",
                "4. Sept. 2026",
                "2026-09-04",
                "٤.٩.٢٠٢٦",
                "۴/۹/۲۰۲۶"
            })
    void aDayIsReadAsItIsMeant(String typed) {
        assertThat(TypedDay.read(typed)).contains(FOURTH);
        assertThat(TypedDay.read(typed, "", ""))
                .as("all of it in the first of three fields")
                .contains(FOURTH);
    }

    @Test
    void threeFieldsHoldOneDay() {
        assertThat(TypedDay.read("4.", "Sep", "26")).contains(FOURTH);
        assertThat(TypedDay.read("٤", "٩", "٢٠٢٦")).contains(FOURTH);
        assertThat(TypedDay.read("4.9.2026", "9", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4.9.", "31.2.2026", "morgen", "4.13.2026", "4.9.20266", "4.9.202", "4"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
        assertThat(TypedDay.read(typed, "", "")).isEmpty();
    }
}
