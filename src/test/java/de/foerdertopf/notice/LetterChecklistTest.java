package de.foerdertopf.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.notice.LetterFixtures.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Stream.of(CHECKLIST.get("all"), isNotice ? CHECKLIST.get("notice") : null, own.get("must"))
                .filter(list -> list != null)
                .flatMap(JsonNode::valueStream)
                .forEach(check -> tests.add(dynamicTest(
                        check.get("part").asString(), () -> assertThat(text).contains(expected(check, letter)))));
        Stream.of(CHECKLIST.get(isNotice ? "never-in-notice" : "never-without-notice"), own.get("never"))
                .filter(list -> list != null)
                .flatMap(JsonNode::valueStream)
                .forEach(check ->
                        tests.add(dynamicTest("never: " + check.get("part").asString(), () -> assertThat(text)
                                .doesNotContain(expected(check, letter)))));
        return tests;
    }

    private static String expected(JsonNode check, Letter letter) {
        return PdfProof.bare(TextBlocks.fill(
                "checklist " + letter.template(), check.get("text").asString(), letter));
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
