package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTextsTest {

    private static final Pattern TEXT = Pattern.compile("th:u?text=\"([^\"]*)\"");

    /** The language of expressions gives up on a sum of 100,000 signs; what stands side by side in a text is no sum. */
    @Test
    void whatPeopleWroteIsNeverAddedUpInAnExpression() throws IOException {
        try (var templates = Files.walk(Path.of("templates/web"))) {
            assertThat(templates
                            .filter(path -> path.toString().endsWith(".html"))
                            .flatMap(TemplateTextsTest::added))
                    .isEmpty();
        }
    }

    private static Stream<String> added(Path template) {
        return TEXT.matcher(read(template))
                .results()
                .map(found -> found.group(1))
                .filter(text -> withoutCalls(text.replaceAll("'[^']*'", "''")).matches("(?s).*\\$\\{[^}]*\\+.*"))
                .filter(text -> !text.startsWith("#{"))
                .map(text -> template + ": " + text);
    }

    /** Keys that are put together to look something up are short. */
    private static String withoutCalls(String text) {
        var before = "";
        var after = text;
        while (!after.equals(before)) {
            before = after;
            after = before.replaceAll("[\\w.#@]+\\([^()]*\\)|\\([^()+]*\\)", "it");
        }
        return after;
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
