package de.foerdertopf.notice.writing;

import de.foerdertopf.document.PrintableNames;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that stands in a letter's data as words, wherever in it. */
final class LetterTexts {

    private LetterTexts() {}

    /** The texts that the letter cannot show, as they were typed; empty where the letter's own wording has the sign. */
    static List<String> lostIn(Object letter) {
        return texts(letter)
                .filter(text -> !PrintableNames.lostIn(text).isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(LetterTexts::texts);
        }
        return value instanceof Record group
                ? Arrays.stream(group.getClass().getRecordComponents()).flatMap(part -> texts(read(group, part)))
                : Stream.empty();
    }

    private static @Nullable Object read(Record group, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(group);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The " + part.getName() + " of a letter cannot be read", e);
        }
    }
}
