package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void readsWhatPeopleType() {
        assertThat(EmailAddress.parse("  Ana.Muster+topf@Beispiel.DE ").value())
                .isEqualTo("ana.muster+topf@beispiel.de");
        assertThat(EmailAddress.parse("ana@bücher.example").value()).isEqualTo("ana@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "a@b@example.org",
                "ana @example.org",
                "ana@example.org, bob@example.org",
                "ana@example.org\r\nBcc: all@example.org",
                "Ana <ana@example.org>",
                "ana@[127.0.0.1]",
                "ana@-example.org",
                "ana@example..org"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.code()).isEqualTo("login.email"));
    }

    @Test
    void refusesAnEndlessAddress() {
        assertThatThrownBy(() ->
                        EmailAddress.parse("a@" + "b".repeat(60).concat(".").repeat(6) + "de"))
                .isInstanceOf(BusinessRuleViolation.class);
    }
}
