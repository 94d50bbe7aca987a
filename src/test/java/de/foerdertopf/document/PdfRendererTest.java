package de.foerdertopf.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.foerdertopf.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city's own templates are used, and one that asks for what is not known never becomes a letter. */
class PdfRendererTest {

    private static final PdfMetadata METADATA =
            new PdfMetadata("Prüfung <1> & 2", "Ein Brief", "de-DE", Instant.parse("2026-03-13T11:00:00Z"));

    @TempDir
    Path home;

    @Test
    void printsACitysOwnTemplate() throws Exception {
        template("greeting", "<p>Hallo {{name}}, {{>_end}}!</p>");
        template("_end", "bis bald\n");

        var pdf = render("greeting", Map.of("name", "Žáková"));

        assertThat(PdfProof.text(pdf)).contains("Hallo Žáková, bis bald!");
        assertThat(PdfProof.violations(pdf)).isEmpty();
    }

    @Test
    void refusesAnUnknownValueWithTemplateKeyAndLine() throws Exception {
        template("greeting", "<p>Hallo</p>\n<p>{{name}}</p>\n<p>{{officer.phone}}</p>");

        assertThatThrownBy(() -> render("greeting", Map.of("name", "Eva", "officer", Map.of("name", "Uwe"))))
                .asInstanceOf(type(UnresolvedPlaceholder.class))
                .satisfies(refused -> {
                    assertThat(refused.template()).isEqualTo("greeting");
                    assertThat(refused.key()).contains("phone");
                    assertThat(refused.line()).isEqualTo(5);
                    assertThat(refused).hasMessageContaining("greeting, line 5").hasMessageContaining("officer.phone");
                });
    }

    @Test
    void namesThePartialThatAsks() throws Exception {
        template("greeting", "{{>_name}}");
        Files.writeString(folder().resolve("_name.xhtml"), "<p>\n{{missing}}\n</p>");

        assertThatThrownBy(() -> render("greeting", Map.of()))
                .asInstanceOf(type(UnresolvedPlaceholder.class))
                .satisfies(refused -> {
                    assertThat(refused.template()).isEqualTo("_name");
                    assertThat(refused.line()).isEqualTo(2);
                });
    }

    @Test
    void refusesANullAndAMissingSection() throws Exception {
        template("null-value", "<p>{{name}}</p>");
        template("missing-section", "<p>{{#unknown}}x{{/unknown}}</p>");
        var model = new HashMap<String, Object>();
        model.put("name", null);

        assertThatThrownBy(() -> render("null-value", model)).isInstanceOf(UnresolvedPlaceholder.class);
        assertThatThrownBy(() -> render("missing-section", Map.of())).isInstanceOf(UnresolvedPlaceholder.class);
    }

    @Test
    void refusesPlaceholdersThatNobodyFills() throws Exception {
        template("delimiters", "{{=<% %>=}}<p><%name%> {{issuingAuthority.phone}}</p>");
        template("raw", "<p>{{{name}}}</p>");
        template("ampersand", "<p>{{& name}}</p>");

        for (var name : new String[] {"delimiters", "raw", "ampersand"}) {
            assertThatThrownBy(() -> render(name, Map.of("name", "Eva")))
                    .as(name)
                    .isInstanceOf(UnresolvedPlaceholder.class);
        }
    }

    @Test
    void printsBracesThatSomebodyTyped() throws Exception {
        template("greeting", "<p>{{name}}</p>");

        assertThat(PdfProof.text(render("greeting", Map.of("name", "{{x}} </p><b>&amp;"))))
                .contains("{{x}} </p><b>&amp;");
    }

    @Test
    void neverLoadsWhatATemplateOrAPersonPointsTo() throws Exception {
        var secret = Files.writeString(home.resolve("secret.css"), "p:before { content: 'SECRET' }");
        template(
                "greeting",
                "<p style=\"background-image: url('" + secret.toUri() + "')\">{{name}}</p><object data=\""
                        + secret.toUri() + "\">x</object>");

        assertThat(PdfProof.text(render("greeting", Map.of("name", "Eva"))))
                .contains("Eva")
                .doesNotContain("SECRET");
    }

    @Test
    void sentencesOfFundEditionsAreFilledStrictly() {
        assertThat(TextBlocks.fill(
                        "provision proof",
                        "bis zum {{dueOn}} & {{sum}}",
                        Map.of("dueOn", LocalDate.of(2026, 3, 31), "sum", Money.ofEuros(5))))
                .isEqualTo("bis zum 31.\u00a0März 2026 & 5,00\u00a0€");
        assertThatThrownBy(() -> TextBlocks.fill("provision proof", "bis zum\n{{dueOn}}", Map.of()))
                .hasMessage("Template provision proof, line 2: nothing known for {{dueOn}}");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        assertThatThrownBy(() -> render("../secret", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTemplateThatIsNotWellFormedSaysSo() throws Exception {
        template("broken", "<p>{{name}}");

        assertThatThrownBy(() -> render("broken", Map.of("name", "Eva")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void bytesChangeWithTheContentOnly() throws Exception {
        template("greeting", "<p>Hallo {{name}}</p>");

        assertThat(render("greeting", Map.of("name", "Eva"))).isEqualTo(render("greeting", Map.of("name", "Eva")));
        assertThat(render("greeting", Map.of("name", "Eva"))).isNotEqualTo(render("greeting", Map.of("name", "Uwe")));
    }

    private void template(String name, String body) throws IOException {
        var start = name.startsWith("_")
                ? ""
                : "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head><style>body { font-family: 'Noto Sans' }</style></head><body>\n";
        Files.writeString(folder().resolve(name + ".xhtml"), start + body + (start.isEmpty() ? "" : "</body></html>"));
    }

    private Path folder() throws IOException {
        return Files.createDirectories(home.resolve("templates/notice"));
    }

    private byte[] render(String name, Object model) {
        return new PdfRenderer(home).render(name, model, METADATA);
    }

    private static final String EMPTY_PACKET = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></x:xmpmeta>";

    /** The two rule sets are checked in one pass; a sheet without tags and fonts inside breaks both. */
    @Test
    void theValidatorFindsWhatBreaksTheRules() throws Exception {
        try (var sheet = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            sheet.addPage(new PDPage());
            sheet.getDocumentCatalog()
                    .setMetadata(new PDMetadata(sheet, new ByteArrayInputStream(EMPTY_PACKET.getBytes(UTF_8))));
            sheet.save(bytes);

            assertThat(PdfProof.violations(bytes.toByteArray()))
                    .anyMatch(violation -> violation.startsWith("2a "))
                    .anyMatch(violation -> violation.startsWith("ua1 "));
        }
    }
}
