package de.foerdertopf.reading;

import de.foerdertopf.notice.Letter;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.shared.HouseJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One invented letter of every kind that is explained, to look at a language before it meets people. */
final class SampleLetters {

    private SampleLetters() {}

    static Letter of(LetterContent<?> content) {
        return HouseJson.MAPPER.readValue(read(content.type()), content.letter());
    }

    private static byte[] read(NoticeType type) {
        var file = "reading/samples/" + type + ".json";
        try (var in = SampleLetters.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No sample " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
