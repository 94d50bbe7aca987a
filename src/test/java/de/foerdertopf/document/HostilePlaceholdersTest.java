package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A placeholder reaches the members of the letter's own records, and nothing that lies behind them. */
class HostilePlaceholdersTest {

    /** What a letter may be made of. */
    record Model(String name, LocalDate date, Kind kind, List<String> lines, Part part) {

        public String greeting() {
            return "Guten Tag " + name;
        }

        static String secret() {
            return "secret";
        }
    }

    record Part(String words) {}

    enum Kind {
        FIRST
    }

    private static final Model MODEL =
            new Model("Ana", LocalDate.of(2026, 3, 1), Kind.FIRST, List.of("eins", "zwei"), new Part("Hallo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{class}}",
                "{{class.name}}",
                "{{getClass.protectionDomain}}",
                "{{hashCode}}",
                "{{toString}}",
                "{{name.length}}",
                "{{name.bytes}}",
                "{{name.class.classLoader}}",
                "{{#name}}{{class}}{{/name}}",
                "{{#name}}{{toUpperCase}}{{/name}}",
                "{{date.year}}",
                "{{date.chronology}}",
                "{{kind.ordinal}}",
                "{{kind.declaringClass}}",
                "{{kind.values}}",
                "{{lines.size}}",
                "{{lines.class}}",
                "{{lines.0.class}}",
                "{{#lines}}{{length}}{{/lines}}",
                "{{#lines}}{{getClass}}{{/lines}}",
                "{{#part}}{{class.module}}{{/part}}",
                "{{part.hashCode}}",
                "{{part.words.chars}}",
                "{{#part}}{{#words}}{{bytes}}{{/words}}{{/part}}",
                "{{secret}}",
                "{{notify}}",
                "{{wait}}",
                "{{this.class}}",
                "{{#this}}{{class}}{{/this}}",
                "{{^class}}x{{/class}}",
                "{{#class}}x{{/class}}"
            })
    void isRefusedWhenPublishedAndWhenFilled(String hostile) {
        var text = "<p>" + hostile + "</p>";

        assertThat(TemplateInspection.inspect("x", Model.class, file -> text))
                .extracting(TemplateProblem::kind)
                .contains(TemplateProblem.Kind.UNKNOWN_PLACEHOLDER);
        assertThatThrownBy(() -> TextBlocks.fill("x", hostile, MODEL)).isInstanceOf(UnresolvedPlaceholder.class);
        var files = new TreeMap<>(Map.of("x.xhtml", text));
        assertThatThrownBy(() -> new LetterTemplates(LetterFonts.SHARED).fill(new TemplateSet("x", files), MODEL))
                .isInstanceOf(UnresolvedPlaceholder.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{entrySet}}", "{{#entrySet}}{{key}}{{/entrySet}}", "{{class}}", "{{size}}", "{{name.class}}"})
    void aTableOfValuesGivesItsValuesOnly(String hostile) {
        assertThatThrownBy(() -> TextBlocks.fill("x", hostile, Map.of("name", "Ana")))
                .isInstanceOf(UnresolvedPlaceholder.class);
        assertThat(TextBlocks.fill("x", "{{name}}", Map.of("name", "Ana"))).isEqualTo("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{>x}}{{>x}}{{>x}}{{>x}}", "{{>x}}"})
    void aPartThatCallsItselfIsRefusedBeforeItFillsTheMemory(String text) {
        assertThat(TemplateInspection.inspect("x", Model.class, file -> text))
                .extracting(TemplateProblem::kind)
                .contains(TemplateProblem.Kind.ENDLESS);
    }

    @Test
    void sectionsThatOpenWithoutEndAreRefused() {
        var text = "<p>" + "{{#part}}".repeat(3_000) + "</p>";

        assertThat(TemplateInspection.inspect("x", Model.class, file -> text))
                .extracting(TemplateProblem::kind)
                .contains(TemplateProblem.Kind.ENDLESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "https://example.org/a.png", "//example.org/a.png", "a.png"})
    void noPictureIsLoadedFromAnywhere(String address) {
        assertThat(TemplateInspection.inspect(
                        "x",
                        Model.class,
                        file -> "<body><h1>A</h1><p><img src=\"" + address + "\" alt=\"a\"/></p></body>"))
                .extracting(TemplateProblem::kind)
                .containsExactly(TemplateProblem.Kind.FORBIDDEN_MARKUP);
        assertThat(TemplateInspection.inspect(
                        "x", Model.class, file -> "<body><h1>A</h1><p><img src=\"{{name}}\" alt=\"a\"/></p></body>"))
                .isEmpty();
    }

    @Test
    void whatTheLetterSaysIsStillReached() {
        var words =
                "{{greeting}} {{part.words}} {{#part}}{{words}} {{name}}{{/part}} {{#lines}}{{.}}{{^-last}}, {{/-last}}{{/lines}}";

        assertThat(TextBlocks.fill("x", words, MODEL)).isEqualTo("Guten Tag Ana Hallo Hallo Ana eins, zwei");
        assertThat(TemplateInspection.inspect("x", Model.class, file -> "<h1>" + words + "</h1>"))
                .isEmpty();
    }
}
