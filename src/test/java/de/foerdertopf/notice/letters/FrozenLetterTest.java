package de.foerdertopf.notice.letters;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.HouseJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenLetterTest {

    static Stream<Letter> letters() {
        return Stream.of(LetterFixtures.House.values())
                .flatMap(house -> new LetterFixtures(house, LetterFixtures.EDGES.get(1)).all().stream());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isReadAsItWasWritten(Letter letter) {
        var frozen = HouseJson.MAPPER.writeValueAsString(letter);

        assertThat(HouseJson.MAPPER.readValue(frozen, letter.getClass())).isEqualTo(letter);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void hasATypeOfItsOwn(Letter letter) {
        assertThat(NoticeType.values())
                .filteredOn(type -> type.letter().isInstance(letter))
                .hasSize(1);
    }

    /** Java lays maps out differently in every run; a preview and the letter that is issued after it must not differ by that. */
    @Test
    void theValuesOfAProvisionAlwaysStandInTheSameOrder() {
        var names = List.of("retentionYears", "auditOffice", "proofDueOn", "maximum");
        var values = names.stream().collect(Collectors.toMap(name -> name, name -> "5"));

        var origin = new Provision.Origin("thrift", "e82a4bab3aa5", values);

        assertThat(origin.values().keySet()).containsExactly("auditOffice", "maximum", "proofDueOn", "retentionYears");
        assertThat(HouseJson.MAPPER.readValue(HouseJson.MAPPER.writeValueAsString(origin), Provision.Origin.class))
                .isEqualTo(origin);
    }
}
