package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s][^=\\n]*)=");

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
}
