package de.foerdertopf.notice.writing;

import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.notice.letters.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each letter must say and must never say ({@code templates/notice/checklist.yaml}). */
public final class LetterChecklist {

    private static final JsonNode LIST = read();
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u00ad]+");

    private LetterChecklist() {}

    /**
     * A line of the list: its name, where it is demanded, and whether it is forbidden instead.
     *
     * @param when of which letters it is demanded, by a value of the letter; null is of all
     */
    public record Part(
            String name, @Nullable String source, @Nullable String when, boolean forbidden, String text) {

        private boolean concerns(Letter letter) {
            return when == null
                    || !TextBlocks.fill("checklist " + name, "{{#" + when + "}}yes{{/" + when + "}}", letter)
                            .isEmpty();
        }

        /** Whether the letter's words are as the line wants them; spaces and line ends do not count. */
        public boolean isKeptBy(Letter letter, String words) {
            var wanted = SPACE.matcher(TextBlocks.fill("checklist " + letter.template(), text, letter))
                    .replaceAll("");
            return SPACE.matcher(words).replaceAll("").contains(wanted) != forbidden;
        }
    }

    /** All lines for a letter. */
    public static List<Part> of(Letter letter) {
        var own = LIST.get("letters").get(letter.template());
        if (own == null) {
            return parts(LIST.get("all"), false).toList();
        }
        var notice = own.has("notice");
        return Stream.of(
                        parts(LIST.get("all"), false),
                        parts(notice ? LIST.get("notice") : null, false),
                        parts(own.get("must"), false),
                        parts(own.get("own"), false),
                        notice ? instruction(own, letter) : Stream.<Part>empty(),
                        parts(LIST.get(notice ? "never-in-notice" : "never-without-notice"), true),
                        parts(own.get("never"), true))
                .flatMap(parts -> parts)
                .filter(part -> part.concerns(letter))
                .toList();
    }

    /** The whole instruction, word for word: remedy, authority or court, seat, period (§ 37 (6) VwVfG, § 58 (1) VwGO). */
    private static Stream<Part> instruction(JsonNode own, Letter letter) {
        var sentences = own.has("remedy") ? own.get("remedy") : LIST.get("remedy");
        return Stream.ofNullable(letter.remedy())
                .map(remedy -> new Part(
                        "remedy instruction",
                        "§ 37 (6) VwVfG",
                        null,
                        false,
                        "Rechtsbehelfsbelehrung "
                                + sentences.get(remedy.kind().name()).asString()));
    }

    private static Stream<Part> parts(@Nullable JsonNode lines, boolean forbidden) {
        return lines == null
                ? Stream.of()
                : lines.valueStream()
                        .map(line -> new Part(
                                line.get("part").asString(),
                                line.has("source") ? line.get("source").asString() : null,
                                line.has("when") ? line.get("when").asString() : null,
                                forbidden,
                                line.get("text").asString()));
    }

    private static JsonNode read() {
        try (var in = Objects.requireNonNull(
                LetterChecklist.class.getClassLoader().getResourceAsStream("templates/notice/checklist.yaml"))) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
