package de.foerdertopf.notice.writing;

import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words that letters and mails get as data, because they depend on the case, and that are frozen with a letter: those in
 * {@code templates/notice/words.yaml}, of which a city replaces single ones by a file of that name in its folder.
 */
@Component
public class LetterWords {

    static final String FILE = "templates/notice/words.yaml";

    private static final Pattern VALUE = Pattern.compile("\\{\\{([^}]*)}}");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Map<String, String> words;

    LetterWords(Home home) {
        words = new TreeMap<>(read(shipped(), FILE));
        var own = home.home().resolve(FILE);
        if (Files.isRegularFile(own)) {
            try {
                replace(read(Files.readString(own), own.toString()), own.toString());
            } catch (IOException e) {
                throw new StartProblem(own + " kann nicht gelesen werden.", e);
            }
        }
    }

    /** The words of this name. */
    public String of(String name) {
        @Nullable String found = words.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No words " + name + " in " + FILE);
        }
        return found;
    }

    /** The words of what somebody chose: {@code cost.FOOD}. */
    public String of(String group, Enum<?> chosen) {
        return of(group + "." + chosen.name());
    }

    /** The words of this name with their values; sums, days and numbers stand as letters write them. */
    public String of(String name, Map<String, ?> values) {
        return TextBlocks.fill(name, of(name), values);
    }

    /** Several, in this order. */
    public List<String> all(String... names) {
        return List.of(names).stream().map(this::of).toList();
    }

    Set<String> names() {
        return Set.copyOf(words.keySet());
    }

    private void replace(Map<String, String> own, String where) {
        own.forEach((name, sentence) -> {
            if (!words.containsKey(name)) {
                throw new StartProblem(where + ": Worte \"" + name + "\" gibt es nicht. Die Namen stehen in der"
                        + " mitgelieferten Datei " + FILE + ".");
            }
            if (sentence.isBlank()) {
                throw new StartProblem(where + ": Bei \"" + name + "\" fehlen die Worte.");
            }
            var more = new TreeSet<>(values(sentence));
            more.removeAll(values(words.get(name)));
            if (!more.isEmpty()) {
                throw new StartProblem(
                        where + ": Bei \"" + name + "\" gibt es den Wert {{" + more.first() + "}} nicht.");
            }
            words.put(name, sentence);
        });
    }

    private static Set<String> values(@Nullable String sentence) {
        return sentence == null
                ? Set.of()
                : VALUE.matcher(sentence)
                        .results()
                        .map(found -> found.group(1).strip())
                        .collect(Collectors.toSet());
    }

    private static Map<String, String> read(String yaml, String where) {
        try {
            @Nullable Map<String, String> read = YAML.readValue(yaml, new TypeReference<Map<String, String>>() {});
            return read == null ? Map.of() : read;
        } catch (JacksonException e) {
            throw new StartProblem(where + " kann nicht gelesen werden. Jede Zeile hat die Form name: Worte.", e);
        }
    }

    private static String shipped() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartProblem(FILE + " kann nicht gelesen werden.", e);
        }
    }
}
