package de.foerdertopf.disbursement;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyBackTest {

    private static final String KEY = "return-code.";

    @ParameterizedTest
    @ValueSource(strings = {"XX99", "AC0", "", "AC99", "KAPUTT"})
    void whatBanksDoNotSayIsNoReason(String typed) {
        refuses("disbursement.reason-code", () -> MoneyBack.requireReason(typed));
    }

    @Test
    void aReasonIsKnownByItsCodeHoweverItIsTyped() {
        assertThat(MoneyBack.requireReason(" ac04 ")).isEqualTo("AC04");
        assertThat(MoneyBack.requireWords(" Name passt\nnicht ")).isEqualTo("Name passt nicht");
        refuses("disbursement.words-too-long", () -> MoneyBack.requireWords("W".repeat(501)));
        assertThat(MoneyBack.requireReason("NARR")).as("any other").isEqualTo("NARR");
    }

    @Test
    void eachReasonThatTheHouseHasWordsForIsTaken() throws IOException {
        var words = new Properties();
        try (var file = MoneyBackTest.class.getResourceAsStream("/messages/finance.properties")) {
            words.load(file);
        }

        assertThat(words.stringPropertyNames())
                .filteredOn(key -> key.startsWith(KEY) && !key.equals(KEY + "other"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(MoneyBack.requireReason(
                                key.substring(KEY.length()).toLowerCase(Locale.ROOT)))
                        .isNotEmpty());
    }
}
