package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.FreeLetter;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RequestForInformationLetter;
import de.foerdertopf.notice.writing.SampleLetters.Kind;
import de.foerdertopf.platform.Home;
import de.foerdertopf.shared.HouseJson;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No letter shows a mark in the place of a name for which no font exists. */
class LegibleLettersTest {

    private static final String LOST = "友谊协会";

    /** Words that come from people. */
    private static final Set<String> TYPED =
            Set.of("projectTitle", "greetedName", "name", "actsFor", "place", "label", "item", "topic", "payee");

    private final LegibleLetters legible =
            new LegibleLetters(new LetterWords(new Home(Path.of("no-such-folder"), Path.of("data"), null)));
    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    @ParameterizedTest
    @EnumSource
    void noLetterOfAnyTypeHasTheMarkForAMissingSign(NoticeType type) {
        var letter = spoilt(type);
        assertThat(LetterTexts.lostIn(letter)).isNotEmpty();

        var out = legible.of(letter);

        assertThat(LetterTexts.lostIn(out)).isEmpty();
        assertThat(renderer.hasUnprintable(renderer.inFolder(out.template()), out, out.metadata()))
                .isFalse();
    }

    @Test
    void theWindowNamesTheCaseAndNobodyIsGreetedByAMark() {
        var letter = (RequestForInformationLetter) legible.of(spoilt(NoticeType.REQUEST_FOR_INFORMATION));

        assertThat(letter.head().recipient().get(0))
                .isEqualTo("Antrag " + letter.head().caseNumber());
        assertThat(letter.head().recipient()).hasSizeGreaterThan(1);
        assertThat(letter.opening().greetedName()).isNull();
    }

    @Test
    void aLetterThatCanBePrintedStaysAsItIs() {
        var letter = (FreeLetter) SampleLetters.of(NoticeType.FREE_LETTER, Kind.USUAL, null, null);

        assertThat(legible.of(letter)).isSameAs(letter);
    }

    private static Letter spoilt(NoticeType type) {
        var data = HouseJson.MAPPER.readTree(
                HouseJson.MAPPER.writeValueAsString(SampleLetters.of(type, Kind.USUAL, null, null)));
        spoil(data);
        ((ArrayNode) Objects.requireNonNull(data.get("head").get("recipient"))).set(0, LOST);
        return HouseJson.MAPPER.treeToValue(data, type.letter());
    }

    private static void spoil(JsonNode data) {
        if (data instanceof ArrayNode list) {
            list.forEach(LegibleLettersTest::spoil);
        } else if (data instanceof ObjectNode object) {
            for (var property : object.properties()) {
                if (TYPED.contains(property.getKey()) && property.getValue().isString()) {
                    object.put(property.getKey(), property.getValue().stringValue() + " " + LOST);
                } else {
                    spoil(property.getValue());
                }
            }
        }
    }
}
