package de.foerdertopf.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.TemplateInspection;
import de.foerdertopf.document.TemplateInspection.Place;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.web.layout.RenderedPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

/** An officer reads German names, never those of files and fields. */
class WordingNamesTest {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([a-z][\\w.]*)}}");

    @Test
    void everyPartHasAGermanNameAndAGroup() {
        var nameless = new TreeSet<String>();
        for (var part : places().keySet()) {
            if (part.startsWith("_")
                    && (message("wording.part." + part) == null || PartGroup.of(part) == PartGroup.OTHER)) {
                nameless.add(part);
            }
        }

        assertThat(nameless).isEmpty();
        assertThat(PartGroup.values()).allSatisfy(group -> assertThat(message("label.PartGroup." + group))
                .isNotNull());
    }

    @Test
    void everyLetterHasAGermanName() {
        assertThat(NoticeType.values()).allSatisfy(type -> assertThat(message("label.NoticeType." + type))
                .isNotNull());
    }

    @Test
    void everyValueThatShippedLettersNameIsExplained() {
        var unexplained = new TreeMap<String, String>();
        places().forEach((file, around) -> around.forEach(place -> {
            var here = new ArrayDeque<Place>(List.of(place));
            TAG.matcher(text(file + ".xhtml")).results().forEach(tag -> {
                var at = Objects.requireNonNull(here.peek());
                if (tag.group(1).equals("/")) {
                    here.pop();
                    return;
                }
                var value = Objects.requireNonNull(at.resolve(tag.group(2)), () -> file + " " + tag.group());
                if (!value.isGroup() && ValueWords.of(value, WordingNamesTest::message) == null) {
                    ValueWords.keys(value).findFirst().ifPresent(key -> unexplained.put(key, file + " " + tag.group()));
                }
                if (!tag.group(1).isEmpty()) {
                    here.push(tag.group(1).equals("#") ? at.inside(tag.group(2)) : at);
                }
            });
        }));

        assertThat(unexplained).isEmpty();
    }

    private static Map<String, List<Place>> places() {
        var places = new TreeMap<String, List<Place>>();
        for (var type : NoticeType.values()) {
            var letter = SampleLetters.of(type, SampleLetters.Kind.USUAL, null, null);
            TemplateInspection.places(letter.template(), letter.getClass(), WordingNamesTest::text)
                    .forEach((file, found) -> places.computeIfAbsent(file, ignored -> new ArrayList<>())
                            .addAll(found));
        }
        return places;
    }

    private static @Nullable String message(String key) {
        try {
            return RenderedPages.message(key);
        } catch (NoSuchMessageException none) {
            return null;
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("templates/notice", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
