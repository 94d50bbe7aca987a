package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.CaseNumber;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every mail in every turn that its case can take, with data as people have them: no slot stays empty, no space is doubled, no sentence
 * lacks its end. A word that a template asks for has its sample in {@code templates/mail-samples.properties}.
 */
class EveryMailTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0203");
    private static final Pattern PART = Pattern.compile("\\{\\{> *([a-z-]+)}}");
    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?) *([A-Za-z.-]+)}}");

    /** More turns than this are tried by lot, always the same ones. */
    private static final int TURNS = 512;

    private final MailTexts texts = new MailTexts(new Addresses(URI.create("https://topf.example/")));

    static Stream<String> mails() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:templates/mail/*.txt"))
                .filter(resource -> source(resource).startsWith("Betreff:"))
                .map(resource -> Objects.requireNonNull(resource.getFilename()).replace(".txt", ""));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void noSlotStaysEmptyAndNoSpaceIsDoubled(String mail) throws IOException {
        var source = whole(mail);
        for (var turn : turns(source)) {
            var text = texts.fill(mail, model(source, turn), CASE);

            assertThat(text.subject())
                    .as("%s %s", mail, turn)
                    .doesNotContain("  ")
                    .doesNotContainPattern(" [.,:?!]");
            assertThat(text.body())
                    .as("%s %s", mail, turn)
                    .doesNotContain("  ", "\n\n\n", "..")
                    .doesNotContainPattern(" [.,:?!]")
                    .doesNotContainPattern(":\\s*\\.")
                    .doesNotContainPattern("(?m) $")
                    .doesNotContainPattern("(?m)^[,.;:]");
        }
    }

    /** Who reads: the group or its sponsor, by mail or from a person; all else may be or not. */
    private static List<Map<String, Boolean>> turns(String source) {
        var names = new TreeSet<String>();
        TAG.matcher(source)
                .results()
                .filter(tag -> !tag.group(1).isEmpty())
                .map(tag -> tag.group(2))
                .forEach(names::add);
        var flags = List.copyOf(names);
        var turns = new ArrayList<Map<String, Boolean>>();
        var lot = new Random(1);
        var all = flags.size() <= 9;
        for (var i = 0; i < (all ? 1 << flags.size() : TURNS); i++) {
            var turn = new HashMap<String, Boolean>();
            for (var j = 0; j < flags.size(); j++) {
                turn.put(flags.get(j), all ? ((i >> j) & 1) == 1 : lot.nextBoolean());
            }
            if ((is(turn, "toSponsor") && is(turn, "sponsors")) || (is(turn, "page") && !is(turn, "mail"))) {
                continue;
            }
            turns.add(turn);
        }
        return turns;
    }

    private static boolean is(Map<String, Boolean> turn, String name) {
        return turn.getOrDefault(name, false);
    }

    private static Map<String, Object> model(String source, Map<String, Boolean> turn) throws IOException {
        var samples = samples();
        var model =
                new HashMap<String, Object>(Map.of("mail", true, "page", true, "toSponsor", false, "sponsors", false));
        TAG.matcher(source)
                .results()
                .filter(tag -> tag.group(1).isEmpty()
                        && !tag.group(2).equals("baseUrl")
                        && !tag.group(2).equals("caseNumber"))
                .map(tag -> tag.group(2))
                .forEach(name -> {
                    assertThat(samples.getProperty(name))
                            .as("sample of " + name)
                            .isNotBlank();
                    model.put(name, samples.getProperty(name));
                });
        turn.forEach((name, on) -> model.put(name, on && model.get(name) instanceof String said ? said : on));
        return model;
    }

    private static String whole(String mail) throws IOException {
        var text = source(
                new PathMatchingResourcePatternResolver().getResource("classpath:templates/mail/" + mail + ".txt"));
        while (true) {
            var part = PART.matcher(text);
            if (!part.find()) {
                return text;
            }
            text = text.replace(
                    part.group(),
                    source(new PathMatchingResourcePatternResolver()
                            .getResource("classpath:templates/mail/" + part.group(1) + ".txt")));
        }
    }

    private static Properties samples() throws IOException {
        var samples = new Properties();
        samples.load(new StringReader(source(
                new PathMatchingResourcePatternResolver().getResource("classpath:templates/mail-samples.properties"))));
        return samples;
    }

    private static String source(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
