package de.foerdertopf.notice;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.HouseJson;
import java.util.stream.Stream;
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
}
