package de.foerdertopf.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.foerdertopf.wording.TemplateSentence.Condition;
import de.foerdertopf.wording.TemplateSentence.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person changes a sentence and sees no markup; all else in the file stays sign for sign. */
class TemplateSentencesTest {

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates/notice"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void savingWithoutAChangeGivesTheSameBytes(Path file) {
        var source = read(file);
        var sentences = TemplateSentences.of(source);

        assertThat(sentences.with(typed(sentences))).isEqualTo(source);
        assertThat(TemplatePieces.of(source).stream()
                        .map(piece -> source.substring(piece.start(), piece.end()))
                        .collect(Collectors.joining()))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void changingOneSentenceChangesOnlyThatPlace(Path file) {
        var source = read(file);
        var sentences = TemplateSentences.of(source);
        for (var sentence : sentences.all()) {
            var typed = typed(sentences);
            typed.put(sentence.number(), sentence.text() + "‡Ganz neu.");

            var changed = sentences.with(typed);

            var same = commonStart(source, changed);
            assertThat(changed.substring(same)).startsWith("‡Ganz neu.");
            assertThat(changed.substring(0, same) + changed.substring(same + "‡Ganz neu.".length()))
                    .isEqualTo(source);
        }
    }

    /** Retyping the same words writes the same markup: bold and placeholders survive a change around them. */
    @ParameterizedTest
    @MethodSource("shipped")
    void boldWordsAndPlaceholdersSurviveAChangeAroundThem(Path file) {
        var sentences = TemplateSentences.of(read(file));
        for (var sentence : sentences.all()) {
            var changed = TemplateSentences.of(sentences.with(Map.of(sentence.number(), "Neu: " + sentence.text())));

            assertThat(changed.all()).hasSameSizeAs(sentences.all());
            assertThat(changed.all().get(sentence.number()).text()).isEqualTo("Neu: " + sentence.text());
        }
    }

    @Test
    void everyWordOfAShippedLetterIsASentenceOrNamedForExperts() throws IOException {
        var elsewhere = shipped().stream()
                .flatMap(file -> TemplateSentences.of(read(file)).elsewhere().stream())
                .toList();

        assertThat(elsewhere).containsExactly("GiroCode mit denselben Angaben, für die Banking-App");
    }

    @Test
    void aSentenceKnowsItsHeadingItsPlaceAndWhenItIsPrinted() {
        var sentences = TemplateSentences.of("""
            <div><h2>Kurz gesagt</h2>
            <ul><li><div class="dot"></div><div>Am <b>{{on}}</b> {{#inTime}}rechtzeitig.{{/inTime}}{{^inTime}}zu spät.{{/inTime}}</div></li></ul></div>
            <table><tr><th scope="row">Eingang</th></tr></table>
            """).all();

        assertThat(sentences)
                .extracting(TemplateSentence::text)
                .containsExactly("Kurz gesagt", "Am *{{on}}*", "rechtzeitig.", "zu spät.", "Eingang");
        assertThat(sentences)
                .extracting(TemplateSentence::place)
                .containsExactly(Place.HEADING, Place.POINT, Place.POINT, Place.POINT, Place.TABLE);
        assertThat(sentences.get(3).heading()).isEqualTo("Kurz gesagt");
        assertThat(sentences.get(4).heading()).isEmpty();
        assertThat(sentences.get(3).conditions()).containsExactly(new Condition("inTime", true));
        assertThat(sentences.get(3).standsIn(2)).isTrue();
        assertThat(sentences.get(2).before()).isEqualTo("Am *{{on}}*");
        assertThat(sentences.get(2).after()).isEqualTo("zu spät.");
    }

    @Test
    void aPieceOfASentenceKnowsWhatStandsAroundIt() {
        var sentences = TemplateSentences.of(
                        "<li><div class=\"number\"></div><div>Wir bewilligen {{>_to}} einen Zuschuss von"
                                + " <span class=\"sum\">{{amount}}</span> aus Mitteln.</div></li><p>Danke.</p>")
                .all();

        assertThat(sentences.get(0).after()).isEqualTo("{{>_to}} einen Zuschuss von {{amount}} aus Mitteln.");
        assertThat(sentences.get(1).before()).isEqualTo("Wir bewilligen {{>_to}}");
        assertThat(sentences.get(0).begins()).isTrue();
        assertThat(sentences.get(0).ends()).isFalse();
        assertThat(sentences.get(1).begins()).isFalse();
        assertThat(sentences.get(2).ends()).isTrue();
        assertThat(sentences.get(3).before()).isEmpty();
        assertThat(sentences.get(3).after()).isEmpty();
    }

    @Test
    void hostileWordsAreOnlyWords() {
        var sentences = TemplateSentences.of("<p>Danke &amp; viel Glück.</p>");

        assertThat(sentences.all().get(0).text()).isEqualTo("Danke & viel Glück.");
        assertThat(sentences.with(Map.of(0, "<script>alert(1)</script> & \"x\"\r\n\u0000 <!-- ]]>")))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"x\" &lt;!-- ]]&gt;</p>");
        assertThat(sentences.with(Map.of(0, "Sie bekommen *{{terms.amount}}*.")))
                .isEqualTo("<p>Sie bekommen <b>{{terms.amount}}</b>.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{x}}}",
                "{{&x}}",
                "{{#x}}",
                "{{>_head}}",
                "{{=<% %>=}}",
                "{{!x}}",
                "{x}",
                "x}}",
                "{{}}",
                "{{ a b }}"
            })
    void bracesNameAValueAndNothingElse(String typed) {
        assertThat(reason("<p>Danke.</p>", "Danke " + typed)).isEqualTo("wording.sentence-braces");
    }

    @Test
    void asterisksComeInPairsAndASentenceIsNeverEmpty() {
        assertThat(reason("<p>Danke.</p>", "*Danke.")).isEqualTo("wording.sentence-bold");
        assertThat(reason("<p>Danke.</p>", "**Danke.**")).isEqualTo("wording.sentence-bold");
        assertThat(reason("<p>Danke.</p>", " \n ")).isEqualTo("wording.sentence-blank");
    }

    @Test
    void whatCannotBeShownStaysForExperts() {
        var sentences = TemplateSentences.of(
                "<p>Ein * Stern.</p><p>Ein &bdquo;Wort&ldquo;.</p><p><b>Halb {{#x}}fett{{/x}}</b></p><p>Gut.</p>");

        assertThat(sentences.all()).extracting(TemplateSentence::text).containsExactly("fett", "Gut.");
        assertThat(sentences.elsewhere()).hasSize(3);
    }

    @Test
    void namesOfValuesThatVanishAreTold() {
        var sentences = TemplateSentences.of("<p>Bis {{dueOn}} an {{name}}, {{name}}.</p>");

        assertThat(sentences.dropped(Map.of(0, "Bis {{dueOn}} an {{name}}."))).isEqualTo(Map.of(0, List.of("name")));
        assertThat(sentences.dropped(Map.of(0, "An {{name}}, {{name}} bis {{ dueOn }}.")))
                .isEmpty();
    }

    private static String reason(String source, String typed) {
        var refused = catchThrowableOfType(
                SentenceRefused.class, () -> TemplateSentences.of(source).with(Map.of(0, typed)));
        return Objects.requireNonNull(
                        Objects.requireNonNull(refused, "was written").reasons().get(0))
                .code();
    }

    private static Map<Integer, String> typed(TemplateSentences sentences) {
        var typed = new HashMap<Integer, String>();
        sentences.all().forEach(sentence -> typed.put(sentence.number(), sentence.text()));
        return typed;
    }

    private static int commonStart(String one, String other) {
        var at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
