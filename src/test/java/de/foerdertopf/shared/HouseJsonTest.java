package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.LegalForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseJsonTest {

    /** Looks at itself in a way that is no answer. */
    public record Answered(List<Initiative> groups, boolean sure) {

        public boolean isFull() {
            return !groups.isEmpty();
        }
    }

    @Test
    void whatNobodyWasAskedIsStoredAsNotSaid() {
        var group = new Initiative("Nähstube", LegalForm.NONE, null, null, null, null);

        var stored = HouseJson.MAPPER.writeValueAsString(group);

        assertThat(HouseJson.MAPPER.readValue(stored, Initiative.class)).isEqualTo(group);
        assertThat(HouseJson.MAPPER.readTree(stored).get("charitable").isNull()).isTrue();
    }

    @Test
    void ofARecordOnlyItsComponentsAreStored() {
        var stored = HouseJson.MAPPER.readTree(HouseJson.MAPPER.writeValueAsString(new Answered(List.of(), true)));

        assertThat(stored.propertyNames()).containsExactlyInAnyOrder("groups", "sure");
    }
}
