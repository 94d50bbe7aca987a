package de.foerdertopf.web.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a telephone number stands, somebody can be called. */
class TypedPhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0421 361-2345", "+49 (0)421 361", "0421/36123 (abends)", "٠٤٢١ ٣٦١"})
    void aNumberIsTakenHoweverItIsWritten(String typed) {
        assertThat(TypedPhone.isNumber(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0421 12345 | +4942112345
            +49 (0)421 12345 | +4942112345
            0049 (0) 421 12345 | +4942112345
            +49 (421) 12345 | +4942112345
            (0421) 12345-0 | +49421123450
            0421/12345 | +4942112345
            0421 12345 oder 0170 123456 | +4942112345
            0421 12345 / 0170 123456 | +4942112345
            0421 12345, 0170 123456 | +4942112345
            0421 12345 (abends ab 18) | +4942112345
            0421 12345 (18-20 Uhr) | +4942112345
            abends ab 18: 0421 12345 | +4942112345
            tel:0421 12345 | +4942112345
            Tel. 0421 12345 | +4942112345
            ٠٤٢١ ١٢٣٤٥ | +4942112345
            ＋49 421 12345 | +4942112345
            +90 212 1234567 | +902121234567
            """)
    void aLinkDialsTheFirstNumberAlone(String typed, String dialled) {
        assertThat(TypedPhone.dialled(typed)).isEqualTo(dialled);
    }

    @Test
    void whatIsCopiedFromALinkIsKeptWithoutItsBeginning() {
        assertThat(TypedPhone.read("TEL: 0421 12345")).isEqualTo("0421 12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kein", "keins", "-", "0421", "siehe oben"})
    void whatNobodyCanDialIsNotTaken(String typed) {
        assertThat(TypedPhone.isNumber(typed)).isFalse();
    }
}
