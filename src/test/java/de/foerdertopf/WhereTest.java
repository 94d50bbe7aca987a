package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that tells a newcomer where things are never sends her to a place that is not there. */
class WhereTest {

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z]+[a-z](#\\w+)?");
    private static final Pattern PLACE = Pattern.compile("`([^`]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/where.md", "docs/house-style.md", "CONTRIBUTING.md"})
    void everyPlaceThatIsNamedExists(String page) throws IOException {
        var sources = sources();

        assertThat(places(page)).hasSizeGreaterThan(20).allSatisfy(place -> {
            if (CLASS.matcher(place).matches()) {
                var parts = place.split("#", -1);
                var named = sources.stream()
                        .filter(source -> source.getFileName().toString().equals(parts[0] + ".java"))
                        .toList();
                assertThat(named).as(place).hasSize(1);
                if (parts.length > 1) {
                    assertThat(Files.readString(named.get(0))).as(place).containsPattern("\\b" + parts[1] + "\\(");
                }
            } else if (place.contains("/") && !place.contains("<")) {
                assertThat(Path.of(place)).exists();
            }
        });
    }

    @Test
    void itAnswersAtLeastFortyQuestions() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/where.md")).stream()
                        .filter(line -> line.startsWith("| ") && line.contains("? |")))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    private static List<String> places(String page) throws IOException {
        var text = Files.readString(Path.of(page));
        var places = new ArrayList<String>();
        PLACE.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(places::add);
        return places;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : SOURCES) {
            try (var all = Files.walk(folder)) {
                all.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
