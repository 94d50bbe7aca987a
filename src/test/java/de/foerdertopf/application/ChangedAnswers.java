package de.foerdertopf.application;

import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.HouseJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers without any finding of which a test changes one, named by its place in the file: {@code /project/volunteers}. What the
 * test does not name stays right, also when forms come to ask more.
 */
public final class ChangedAnswers {

    /** The round for which the answers are right. */
    public static final Round ROUND = new Round(
            ApplicationFixture.BREMEN,
            "Bremen 2025 Phase 1",
            LocalDate.of(2025, 2, 10),
            LocalDate.of(2025, 3, 7),
            LocalDate.of(2025, 3, 28),
            new FiscalYear(2025));

    private final ObjectNode answers;

    private ChangedAnswers(ApplicationAnswers right) {
        this.answers = (ObjectNode) HouseJson.MAPPER.valueToTree(right);
    }

    public static ChangedAnswers of(ApplicationFixture right) {
        return new ChangedAnswers(right.answers(ROUND));
    }

    public static ChangedAnswers of(ApplicationAnswers before) {
        return new ChangedAnswers(before);
    }

    /** Sets one answer; null where nothing was said. */
    public ChangedAnswers with(String place, @Nullable Object said) {
        var pointer = JsonPointer.compile(place);
        var parent = answers.at(pointer.head());
        var value = HouseJson.MAPPER.valueToTree(said);
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else if (parent instanceof ObjectNode object
                && object.has(pointer.last().getMatchingProperty())) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else {
            throw new IllegalArgumentException("There is no answer at " + place);
        }
        return this;
    }

    public ApplicationAnswers answers() {
        return HouseJson.MAPPER.treeToValue(answers, ApplicationAnswers.class);
    }
}
