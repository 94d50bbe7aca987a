package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static String checked(String typed) {
        return new PasswordRules().checked(typed, "Jana Wittmer", "jana.wittmer@stadt.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kuchen Regen Laterne",
                "Laterne Kuchen Regen",
                "korrektpferdbatterie",
                "x7#kQ!pLw2$z",
                "Ofen grüßt Tinte",
                "vier-blaue-Stiefel-singen"
            })
    void takesWhatIsLongAndNotGuessed(String password) {
        assertThat(checked(password)).isEqualTo(password);
    }

    @Test
    void twelveSignsAreEnoughAndSeventyTwoBytesAreAll() {
        assertThat(checked("x7#kQ!pLw2$z")).hasSize(12);
        assertThatThrownBy(() -> checked("x7#kQ!pLw2$")).hasMessageContaining("password.short");
        var longest = "Kuchen Regen Laterne ".repeat(3) + "x7#kQ!pLw";
        assertThat(checked(longest)).hasSize(72);
        assertThatThrownBy(() -> checked(longest + "z")).hasMessageContaining("password.long");
    }

    @Test
    void fiveDifferentSignsAreNeeded() {
        assertThatThrownBy(() -> checked("xkqpxkqpxkqp")).hasMessageContaining("password.guessed");
        assertThat(checked("xkqpvxkqpvxkqpv")).isEqualTo("xkqpvxkqpvxkqpv");
    }

    @ParameterizedTest
    @CsvSource({
        "kurz,password.short",
        "elfzeichen!,password.short",
        "Passwort2026!,password.guessed",
        "Sommer2026!!!,password.guessed",
        "123456789012,password.guessed",
        "aaaaaaaaaaaaaaa,password.guessed",
        "jana.wittmer1,password.guessed",
        "Foerdertopf-2026,password.guessed",
        "Sunshine2026!,password.guessed",
        "Sunsh1ne2026!!,password.guessed",
        "P4$$w0rt123!,password.guessed",
        "B4s3b4ll!!2026,password.guessed",
        "Schalke04!!!!!,password.guessed",
        "schatzschatz,password.guessed",
        "Schmetterling1!,password.guessed",
        "Frühling!2026,password.guessed",
        "Fruehling!2026,password.guessed",
        "!!!Michael1987,password.guessed",
        "Schneider-2026,password.guessed",
        "qwertyuiop[],password.guessed",
        "Ichliebedich1,password.guessed"
    })
    void refusesWhatIsGuessedFirst(String password, String code) {
        assertThatThrownBy(() -> checked(password))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void refusesMoreThanTheHashReads() {
        assertThatThrownBy(() -> checked("Regen ".repeat(13)))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.code()).isEqualTo("password.long"));
    }

    @Test
    void readsLettersInOneSpelling() {
        assertThat(checked("Frühlingsregen a\u0308ndert")).isEqualTo("Frühlingsregen ändert");
    }
}
