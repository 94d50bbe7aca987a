package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.LaterLetterFixtures;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters.Kind;
import de.foerdertopf.shared.HouseJson;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is called „Nähstube e. V.“ reads one full stop at the end of a sentence, in every letter and wherever its name stands. */
class FullStopsInLettersTest {

    private static final LetterFixtures.Typed STOPS =
            new LetterFixtures.Typed("Nähstube e. V.", "Ana Kraus-Dietz sen.", "Naht für Naht e. V.");

    /** Words that come from people and may end a sentence. */
    private static final Set<String> TYPED = Set.of(
            "projectTitle", "greetedName", "name", "actsFor", "place", "label", "item", "holder", "topic", "payee");

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    @ParameterizedTest
    @EnumSource
    void noSentenceEndsWithTwoFullStops(NoticeType type) {
        var letters = Stream.concat(
                        Stream.of(LetterFixtures.House.values())
                                .map(house -> new LetterFixtures(house, STOPS))
                                .flatMap(known -> Stream.concat(
                                        known.all().stream(), new LaterLetterFixtures(known).variants().stream()))
                                .filter(letter -> NoticeType.of(letter) == type),
                        Stream.of(Kind.USUAL, Kind.SPARSE).map(kind -> SampleLetters.of(type, kind, null, null)))
                .map(letter -> stopped(type, letter))
                .toList();

        assertThat(letters).isNotEmpty().allSatisfy(letter -> assertThat(
                        renderer.textOf(renderer.inFolder(letter.template()), letter, letter.metadata()))
                .containsPattern("e\\.\\hV\\.")
                .doesNotContainPattern("\\p{L}\\.\\.(?!\\.)"));
    }

    /** The same letter with names that end with a full stop. */
    private static Letter stopped(NoticeType type, Letter letter) {
        var data = HouseJson.MAPPER.readTree(HouseJson.MAPPER.writeValueAsString(letter));
        stop(data);
        return HouseJson.MAPPER.treeToValue(data, type.letter());
    }

    private static void stop(JsonNode data) {
        if (data instanceof ArrayNode list) {
            list.forEach(FullStopsInLettersTest::stop);
        } else if (data instanceof ObjectNode object) {
            for (var property : object.properties()) {
                if (TYPED.contains(property.getKey()) && property.getValue().isString()) {
                    var text = property.getValue().stringValue();
                    object.put(property.getKey(), text.endsWith(".") ? text : text + " e. V.");
                } else {
                    stop(property.getValue());
                }
            }
        }
    }
}
