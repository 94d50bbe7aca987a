package de.foerdertopf.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a telephone number stands, somebody can be called. */
class TypedPhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0421 361-2345", "+49 (0)421 361", "0421/36123 (abends)", "٠٤٢١ ٣٦١"})
    void aNumberIsTakenHoweverItIsWritten(String typed) {
        assertThat(TypedPhone.isNumber(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kein", "keins", "-", "0421", "siehe oben"})
    void whatNobodyCanDialIsNotTaken(String typed) {
        assertThat(TypedPhone.isNumber(typed)).isFalse();
    }
}
