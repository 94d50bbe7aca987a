package de.foerdertopf.notice.writing;

import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.shared.HouseJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Lets a letter go out that a name in a script without a font would spoil: it greets nobody by name, the window names the case instead
 * of the name, and elsewhere a remark stands for the words. So a group can be asked by letter how it writes itself in Latin letters.
 */
@Component
public class LegibleLetters {

    private static final String RECIPIENT = "recipient";
    private static final String GREETED = "greetedName";

    private final LetterWords words;

    LegibleLetters(LetterWords words) {
        this.words = words;
    }

    /** The letter itself where all of it can be printed; else the same without what cannot. */
    public <T extends Letter> T of(T letter) {
        if (LetterTexts.lostIn(letter).isEmpty()) {
            return letter;
        }
        var data = (ObjectNode) HouseJson.MAPPER.readTree(HouseJson.MAPPER.writeValueAsString(letter));
        if (data.get("head") instanceof ObjectNode head && head.get(RECIPIENT) instanceof ArrayNode window) {
            head.set(
                    RECIPIENT,
                    HouseJson.MAPPER.valueToTree(
                            window(texts(window), letter.head().caseNumber().value())));
        }
        if (data.get("opening") instanceof ObjectNode opening && isLost(opening.get(GREETED))) {
            opening.putNull(GREETED);
        }
        remark(data);
        @SuppressWarnings("unchecked") // read as what it was written from
        var legible = (T) HouseJson.MAPPER.treeToValue(data, letter.getClass());
        return legible;
    }

    private static List<String> texts(ArrayNode lines) {
        var texts = new ArrayList<String>();
        lines.forEach(line -> texts.add(line.asString()));
        return texts;
    }

    /** The lines of a window that can be printed; where the first, the name, cannot, the case stands in its place. */
    public List<String> window(List<String> lines, String caseNumber) {
        var legible =
                new ArrayList<>(lines.stream().filter(PrintableNames::canPrint).toList());
        if (!lines.isEmpty() && !PrintableNames.canPrint(lines.get(0))) {
            legible.add(0, words.of("window.case", Map.of("number", caseNumber)));
        }
        return legible;
    }

    private void remark(JsonNode data) {
        if (data instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof StringNode text) {
                    list.set(i, remarked(text));
                } else {
                    remark(list.get(i));
                }
            }
        } else if (data instanceof ObjectNode object) {
            for (var property : List.copyOf(object.properties())) {
                if (property.getValue() instanceof StringNode text) {
                    object.set(property.getKey(), remarked(text));
                } else {
                    remark(property.getValue());
                }
            }
        }
    }

    private StringNode remarked(StringNode text) {
        return StringNode.valueOf(PrintableNames.remarked(text.stringValue(), words.of("window.unprintable")));
    }

    private static boolean isLost(@Nullable JsonNode text) {
        return text instanceof StringNode line && !PrintableNames.canPrint(line.stringValue());
    }
}
