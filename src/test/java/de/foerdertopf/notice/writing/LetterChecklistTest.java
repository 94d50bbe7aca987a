package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.LetterFixtures.House;
import de.foerdertopf.notice.letters.NoticeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each letter of both funds says every part that the law or the house demands, and nothing that it must not say. */
class LetterChecklistTest {

    private static final JsonNode CHECKLIST = checklist();

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    @TestFactory
    Stream<DynamicNode> everyLetterSaysItsParts() {
        return Stream.of(House.values()).flatMap(house -> new LetterFixtures(house, LetterFixtures.PLAIN)
                .all().stream().map(letter -> dynamicContainer(house + " " + letter.template(), checks(letter))));
    }

    /** Whatever may be left out of a letter: none of its mandatory parts goes with it. */
    @TestFactory
    Stream<DynamicNode> noVariantLosesAPart() {
        return Stream.of(House.values()).flatMap(house -> new LetterFixtures(house, LetterFixtures.PLAIN)
                .variants().stream().map(letter -> dynamicContainer(house + " " + letter.template(), checks(letter))));
    }

    @Test
    void everyKindOfLetterIsChecked() {
        var checked = new LetterFixtures(House.BREMEN, LetterFixtures.PLAIN)
                .all().stream().map(letter -> (Object) letter.getClass()).toList();

        assertThat(NoticeType.values())
                .allSatisfy(type -> assertThat(checked).contains(type.letter()))
                .allSatisfy(type -> assertThat(
                                CHECKLIST.get("letters").get(template(type)).has("notice"))
                        .as(type.name())
                        .isEqualTo(type.isAdministrativeAct()));
    }

    private static String template(NoticeType type) {
        return new LetterFixtures(House.BREMEN, LetterFixtures.PLAIN)
                .all().stream()
                        .filter(type.letter()::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .template();
    }

    @Test
    void everyLetterHasAChecklist() {
        var letters = new LetterFixtures(House.BREMEN, LetterFixtures.PLAIN).all();

        assertThat(letters)
                .allSatisfy(letter -> assertThat(CHECKLIST.get("letters").has(letter.template()))
                        .as(letter.template())
                        .isTrue());
        assertThat(letters.stream().map(Letter::template))
                .containsExactlyInAnyOrderElementsOf(CHECKLIST.get("letters").propertyNames());
    }

    private List<DynamicNode> checks(Letter letter) {
        var text = PdfProof.bare(text(letter));
        var own = CHECKLIST.get("letters").get(letter.template());
        var isNotice = own.has("notice");
        var tests = new ArrayList<DynamicNode>();
        Stream.of(CHECKLIST.get("all"), isNotice ? CHECKLIST.get("notice") : null, own.get("must"), own.get("own"))
                .filter(list -> list != null)
                .flatMap(JsonNode::valueStream)
                .filter(check -> applies(check, letter))
                .forEach(check -> tests.add(dynamicTest(
                        check.get("part").asString(), () -> assertThat(text).contains(expected(check, letter)))));
        if (isNotice) {
            tests.add(dynamicTest("remedy instruction and nothing else", () -> assertThat(text)
                    .contains("Rechtsbehelfsbelehrung" + instruction(own, letter) + closing(letter))));
        }
        Stream.of(CHECKLIST.get(isNotice ? "never-in-notice" : "never-without-notice"), own.get("never"))
                .filter(list -> list != null)
                .flatMap(JsonNode::valueStream)
                .forEach(check ->
                        tests.add(dynamicTest("never: " + check.get("part").asString(), () -> assertThat(text)
                                .doesNotContain(expected(check, letter)))));
        return tests;
    }

    /** Some parts exist only where the case has them: {@code when} names the value. */
    private static boolean applies(JsonNode check, Letter letter) {
        return !check.has("when")
                || !filled("{{#%1$s}}1{{/%1$s}}".formatted(check.get("when").asString()), letter)
                        .isEmpty();
    }

    /** The whole instruction, word for word: remedy, authority or court, seat, period. */
    private static String instruction(JsonNode own, Letter letter) {
        var kind = Objects.requireNonNull(letter.remedy()).kind().name();
        var sentences = own.has("remedy") ? own.get("remedy") : CHECKLIST.get("remedy");
        return filled(sentences.get(kind).asString(), letter);
    }

    /** How the letter goes on after the instruction. */
    private static String closing(Letter letter) {
        return filled("{{#closing.wish}}{{closing.wish}} {{/closing.wish}}Fragen beantwortet", letter);
    }

    private static String expected(JsonNode check, Letter letter) {
        return filled(check.get("text").asString(), letter);
    }

    private static String filled(String text, Letter letter) {
        return PdfProof.bare(TextBlocks.fill("checklist " + letter.template(), text, letter));
    }

    private String text(Letter letter) {
        try {
            var pdf = renderer.render(letter.template(), letter, letter.metadata());
            return PdfProof.spoken(pdf) + PdfProof.text(pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode checklist() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("templates/notice/checklist.yaml")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
