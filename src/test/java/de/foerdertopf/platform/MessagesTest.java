package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s][^=\\n]*)=");

    private static final Pattern ENDS_WITH_A_VALUE =
            Pattern.compile("(?m)^([^#=\\s][^=\\n]*)=(?!.*\\{\\d+,)(?!.*\\.\\.).*\\{\\d\\}\\.(?!\\w)");

    /** Of two sentences under one key only one is ever read, and somebody words the other in vain. */
    @Test
    void eachSentenceIsSaidOnce() throws IOException {
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.sorted().toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            }
        }

        assertThat(seen).hasSizeGreaterThan(3000);
        assertThat(twice).isEmpty();
    }

    /** Whoever is called „Nähstube e. V.“ reads one full stop, wherever its name ends a sentence. */
    @Test
    void aNameThatEndsWithAFullStopEndsASentenceWithThatOne() throws IOException {
        var messages = MessagesConfiguration.messageSource();
        var names = new Object[9];
        Arrays.fill(names, "Nähstube e. V.");
        var ended = new ArrayList<String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.sorted().toList()) {
                ENDS_WITH_A_VALUE
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> messages.getMessage(found.group(1), names, Locale.GERMAN))
                        .forEach(ended::add);
            }
        }

        assertThat(ended).hasSizeGreaterThan(50).noneMatch(said -> said.contains(".."));
    }
}
