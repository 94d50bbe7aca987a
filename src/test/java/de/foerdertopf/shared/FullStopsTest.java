package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two full stops goes, and what is no full stop at all. */
class FullStopsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Es zahlt die Nähstube e. V..          | Es zahlt die Nähstube e. V.
            Es zahlt die <b>Nähstube e. V.</b>. So | Es zahlt die <b>Nähstube e. V.</b> So
            <b><bdi>Naht e. V.</bdi></b>.         | <b><bdi>Naht e. V.</bdi></b>
            Nähstube e. V., Bremen.               | Nähstube e. V., Bremen.
            Und so weiter ...                     | Und so weiter ...
            Und so weiter...                      | Und so weiter...
            am 4. Mai. Danach                     | am 4. Mai. Danach
            „Nähstube e. V.“.                     | „Nähstube e. V.“.
            a../b                                 | a../b
            """)
    void aNameThatEndsWithAStopEndsASentenceWithThatOne(String written, String said) {
        assertThat(FullStops.once(written)).isEqualTo(said);
    }
}
