package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.CaseNumber;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MailTextsTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0203");

    private final MailTexts texts = new MailTexts(new Addresses(URI.create("https://topf.example/")));

    private MailTexts.Text filled(String name) {
        return texts.fill("test-greeting", Map.of("name", name, "text", "Text"), CASE);
    }

    @Test
    void writesPlainTextWithoutEscaping() {
        assertThat(filled("Łukasz & \"Žáková\"").body()).isEqualTo("""
                        Guten Tag Łukasz & "Žáková",

                        Text
                        Ihr Fall: https://topf.example/meine/faelle/SFHB-2025-0203
                        """);
    }

    @Test
    void aNameThatEndsWithAFullStopEndsASentenceWithThatOne() {
        var model = Map.<String, Object>of(
                "mail",
                false,
                "page",
                false,
                "toSponsor",
                false,
                "sponsorName",
                "Bürgerhilfe",
                "phone",
                "bei der Naht e. V.");

        assertThat(texts.fill("sponsor-refused", model, CASE).body())
                .contains("bei der Naht e. V.\n")
                .doesNotContain("..");
    }

    /**
     * Which words every message brings is up to the message; the sponsor's name is the messenger's, and it knows one only where the
     * group reads of its sponsor's grant. So a template may name the sponsor outside of that only where its message does.
     */
    @Test
    void noTemplateNamesASponsorThatItsMessageDoesNotKnow() throws IOException {
        var bringTheirOwn = List.of("sponsor-consented.txt", "sponsor-refused.txt");
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath:templates/mail/*.txt")) {
            var outside = template.getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?s)\\{\\{#sponsors}}.*?\\{\\{/sponsors}}", "");
            if (!bringTheirOwn.contains(template.getFilename())) {
                assertThat(outside).as(template.getFilename()).doesNotContain("{{sponsorName}}");
            }
        }
    }

    @Test
    void putsTheCaseNumberIntoTheSubject() {
        assertThat(filled("Ana").subject()).isEqualTo("Hallo Ana (SFHB-2025-0203)");
    }

    @Test
    void refusesATemplateWithAGap() {
        assertThatThrownBy(() -> texts.fill("test-greeting", Map.of("name", "Ana"), CASE))
                .isInstanceOf(MustacheException.Context.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../notice/approval", "", "Test", "a/b", "a.txt"})
    void refusesANameThatIsNoTemplate(String template) {
        assertThatThrownBy(() -> texts.fill(template, Map.of(), CASE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\r\nBcc: all@example.org",
                "Ana\nBcc: all@example.org",
                "Ana\rBcc: all@example.org",
                "Ana\u2028Bcc: all@example.org",
                "Ana\u0085Bcc: all@example.org",
                "Ana\u0000\nBetreff: Gewonnen",
                "Ana\u202eevil",
                "{{baseUrl}}"
            })
    void letsNothingTypedBecomeAHeader(String name) {
        assertThat(filled(name).subject().codePoints())
                .noneMatch(c -> c < 32 || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x202e);
        assertThat(filled(name).subject()).startsWith("Hallo ").endsWith("(SFHB-2025-0203)");
    }

    @Test
    void doesNotFillWhatAPersonTyped() {
        assertThat(filled("{{baseUrl}}").body()).contains("Guten Tag {{baseUrl}},");
    }

    @Test
    void shortensAnEndlessSubject() {
        assertThat(filled("a".repeat(5000)).subject()).hasSize(200).endsWith("…");
    }
}
