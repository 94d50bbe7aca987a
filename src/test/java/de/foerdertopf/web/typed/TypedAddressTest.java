package de.foerdertopf.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter needs a postcode that the post can read; what else was typed is kept. */
class TypedAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "68159 | 68159",
                "68 159 | 68159",
                "D-68159 | 68159",
                "DE 68159 | 68159",
                "٦٨١٥٩ | 68159",
                "1010 | 1010",
                "SW1A 2AA | SW1A 2AA",
                "6815 | 6815"
            })
    void aPostcodeIsReadAsItIsMeant(String typed, String postcode) {
        assertThat(TypedAddress.postcode(typed)).isEqualTo(postcode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28199", "D-28 199", "٦٨١٥٩", "A-1010", "1012 AB", "SW1A 2AA", "CH 8001"})
    void aPostcodeOfAnyCountryIsTaken(String typed) {
        assertThat(TypedAddress.isPostcode(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2819", "281990", "D-2819", "keine", "-", "0"})
    void aPostcodeThatNoPostCanReadIsNotTaken(String typed) {
        assertThat(TypedAddress.isPostcode(typed)).isFalse();
    }

    @Test
    void whereNothingWasTypedThereIsNoAddress() {
        assertThat(TypedAddress.read(" ", "", "")).isNull();
        assertThat(TypedAddress.read("", "", "Mannheim")).isNotNull();
    }
}
