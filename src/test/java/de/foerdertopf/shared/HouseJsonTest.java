package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
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
        var group = new Initiative("Nähstube", null, LegalForm.NONE, null, null, null, null);

        var stored = HouseJson.MAPPER.writeValueAsString(group);

        assertThat(HouseJson.MAPPER.readValue(stored, Initiative.class)).isEqualTo(group);
        assertThat(HouseJson.MAPPER.readTree(stored).get("charitable").isNull()).isTrue();
    }

    @Test
    void aNameThatWasStoredBeforeItsLatinSpellingWasAskedForIsRead() {
        var stored = "{\"name\":\"Ana\",\"email\":null,\"phone\":null,\"address\":null}";

        assertThat(HouseJson.MAPPER.readValue(stored, Contact.class)).isEqualTo(new Contact("Ana", null, null, null));
        assertThat(HouseJson.MAPPER.readValue("{\"name\":\"Ana\",\"role\":\"Kasse\"}", ResponsiblePerson.class))
                .isEqualTo(new ResponsiblePerson("Ana", "Kasse", null));
        assertThat(HouseJson.MAPPER.readValue("{\"name\":\"Nähstube\",\"legalForm\":\"NONE\"}", Initiative.class))
                .isEqualTo(new Initiative("Nähstube", null, LegalForm.NONE, null, null, null, null));
        var group = new Initiative("友谊协会", "Youyi Xiehui", LegalForm.NONE, null, null, null, null);
        assertThat(HouseJson.MAPPER
                        .readTree(HouseJson.MAPPER.writeValueAsString(group))
                        .propertyNames())
                .doesNotContain("nameInLetters", "nameInFull")
                .contains("name", "latinName");
    }

    @Test
    void ofARecordOnlyItsComponentsAreStored() {
        var stored = HouseJson.MAPPER.readTree(HouseJson.MAPPER.writeValueAsString(new Answered(List.of(), true)));

        assertThat(stored.propertyNames()).containsExactlyInAnyOrder("groups", "sure");
    }
}
