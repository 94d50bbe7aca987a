package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void readsWhatPeopleType() {
        assertThat(EmailAddress.parse("  Ana.Muster+topf@Beispiel.DE ").value())
                .isEqualTo("ana.muster+topf@beispiel.de");
        assertThat(EmailAddress.parse("ana@bücher.example").value()).isEqualTo("ana@xn--bcher-kva.example");
    }

    /** Each place where an address is typed reads it by the same reader. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:ana@example.org",
                "MAILTO:ana@example.org?subject=Hallo",
                "<ana@example.org>",
                "Ana Muster <ana@example.org>",
                "\"Muster, Ana\" <ana@example.org>",
                "E-Mail: ana@example.org",
                "ana＠example.org",
                "ａｎａ@example。org",
                "ana@example.org.",
                "„ana@example.org“"
            })
    void readsWhatPeoplePaste(String typed) {
        assertThat(EmailAddress.parse(typed).value()).isEqualTo("ana@example.org");
        assertThat(Mailbox.read(typed).map(Mailbox::spelling)).contains("ana@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@ехample.org",
                "ana@аррӏе.com",
                "ana@xn--80ak6aa92e.com",
                "ana@exαmple.org",
                "аna@example.org"
            })
    void refusesLettersThatOnlyLookLikeThoseOfTheAddress(String typed) {
        assertThat(Mailbox.read(typed)).isEmpty();
        assertThat(Mailbox.hasForeignLetters(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@bücher.example", "ana@почта.рф", "ana@例え.jp", "ana@παράδειγμα.gr"})
    void takesDomainsOfOneScript(String typed) {
        assertThat(Mailbox.read(typed)).contains(typed);
        assertThat(Mailbox.hasForeignLetters(typed)).isFalse();
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
                "bob@example.org <ana@example.org>",
                "<ana@example.org> <bob@example.org>",
                "ana@[127.0.0.1]",
                "ana@-example.org",
                "ana@example..org",
                ".ana@example.org",
                "ana.@example.org",
                "ana..muster@example.org"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.code()).isEqualTo("login.email"));
    }

    /** The sentence beside the field says what to mend. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana@ехample.org | LETTERS
            ana@example.org, bob@example.org | SEVERAL
            ana@example.org; bob@example.org | SEVERAL
            ana@example.org bob@example.org | SEVERAL
            <ana@example.org> <bob@example.org> | SEVERAL
            ünna@example.org | UMLAUT
            .anna@example.org | DOT
            anna..b@example.org | DOT
            anna.@example.org | DOT
            anna@ | INCOMPLETE
            anna | INCOMPLETE
            @example.org | INCOMPLETE
            """)
    void saysWhyItIsNoAddress(String typed, Mailbox.Flaw flaw) {
        assertThat(Mailbox.read(typed)).isEmpty();
        assertThat(Mailbox.flaw(typed)).isEqualTo(flaw);
    }

    @Test
    void keepsTheDotOfEveryScriptAsADot() {
        assertThat(Mailbox.read("anna＠example。org")).contains("anna@example.org");
    }

    @Test
    void refusesAnEndlessAddress() {
        assertThatThrownBy(() ->
                        EmailAddress.parse("a@" + "b".repeat(60).concat(".").repeat(6) + "de"))
                .isInstanceOf(BusinessRuleViolation.class);
    }
}
