package de.foerdertopf.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The same letter stands for a city on every page, letter and sheet. */
class MarkTest {

    @Test
    void onlyTheAuthorityItselfSaysWhichLetterStandsForIt() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(MarkTest::takesAFirstLetterOfACity)
                            .map(source -> source.getFileName().toString()))
                    .containsExactly("IssuingAuthority.java");
        }
    }

    private static boolean takesAFirstLetterOfACity(Path source) {
        try {
            var text = Files.readString(source);
            return text.contains("substring(0, 1)")
                    && (text.contains("new Masthead(") || text.contains("new FundFace(") || text.contains("mark()"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
