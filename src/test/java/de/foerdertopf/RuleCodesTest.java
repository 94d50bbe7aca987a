package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that nobody has seen refusing is only a hope: each code that can be thrown is named by a test that sees it. */
class RuleCodesTest {

    private static final Path MAIN = Path.of("src/main/java/de/foerdertopf");
    private static final Path TESTS = Path.of("src/test/java/de/foerdertopf");

    private static final Pattern THROWN = Pattern.compile("new BusinessRuleViolation\\(\\s*([^,)]*(?:\\(\\)[^,)]*)?)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.?[a-z0-9-]*)\"");
    private static final Pattern REQUIRED_STATE = Pattern.compile("requireState\\(\\w+\\.([A-Z_]+)\\)");
    private static final Pattern OF_A_KIND = Pattern.compile("extends BusinessRuleViolation\\b");
    private static final Pattern SUPER = Pattern.compile("super\\(\\s*\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.-])(?:violation\\.)?([\\w-]+(?:\\.[\\w-]+)*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    /** Where a code is thrown that stands elsewhere, and with what before it. */
    private static final Map<String, String> STANDS_IN = Map.of(
            "budget/Ledger.java",
            "budget/Account.java",
            "disbursement/PaymentObstacles.java",
            "disbursement/PaymentStop.java");

    /** They hand on or show a code that was thrown elsewhere before. */
    private static final Set<String> HANDED_ON = Set.of(
            "disbursement/PreparePaymentRun.java",
            "document/Inspector.java",
            "web/casework/DispatchProblems.java",
            "web/finance/RunPages.java");

    /** They list words, and see nothing refused. */
    private static final Set<String> LISTS =
            Set.of("RuleCodesTest.java", "web/casework/DeskWordsTest.java", "web/casework/FieldsOfRulesTest.java");

    @Test
    void everyRuleIsSeenRefusing() {
        var named = sources(TESTS).entrySet().stream()
                .filter(source -> !LISTS.contains(source.getKey()))
                .flatMap(source -> words(COMMENT.matcher(source.getValue()).replaceAll(" ")))
                .collect(Collectors.toSet());
        var codes = codes();

        assertThat(codes).hasSizeGreaterThan(180);
        assertThat(codes.entrySet().stream()
                        .filter(code -> !named.contains(code.getKey()))
                        .map(code -> code.getKey() + " in " + code.getValue()))
                .as("No test names these codes: let one see the rule refuse, and allow what lies just beside it")
                .isEmpty();
    }

    /** Each code that can be thrown, and where. */
    private static Map<String, String> codes() {
        var codes = new TreeMap<String, String>();
        sources(MAIN).forEach((file, text) -> {
            var thrown = THROWN.matcher(text);
            while (thrown.find()) {
                read(file, text, thrown.group(1)).forEach(code -> codes.put(code, file));
            }
            if (OF_A_KIND.matcher(text).find()) {
                var named = SUPER.matcher(text);
                while (named.find()) {
                    codes.put(named.group(1), file);
                }
            }
        });
        return codes;
    }

    private static Set<String> read(String file, String text, String argument) {
        var codes = literals(argument);
        var isWhole = !argument.contains("+") && !codes.isEmpty();
        var prefix = isWhole || codes.isEmpty() ? "" : codes.iterator().next();
        if (!isWhole && STANDS_IN.containsKey(file)) {
            codes = literals(Objects.requireNonNull(sources(MAIN).get(STANDS_IN.get(file)))).stream()
                    .map(code -> prefix + code)
                    .collect(Collectors.toSet());
        } else if (!prefix.isEmpty()) {
            codes = states(prefix, text);
        } else if (codes.isEmpty()) {
            codes = constant(argument.strip(), text);
        }
        assertThat(codes.isEmpty() && !HANDED_ON.contains(file))
                .as("%s throws the code %s: say where it stands, so that it can be looked for", file, argument)
                .isFalse();
        return codes;
    }

    private static Set<String> constant(String name, String text) {
        var named = Pattern.compile("\\bString " + Pattern.quote(name) + "\\s*=\\s*(\"[^\"]+\")")
                .matcher(text);
        return named.find() ? literals(named.group(1)) : Set.of();
    }

    /** {@code "decision.not-" + wanted}: one for each state that the class requires. */
    private static Set<String> states(String prefix, String text) {
        var codes = new TreeSet<String>();
        var states = REQUIRED_STATE.matcher(text);
        while (states.find()) {
            codes.add(prefix + states.group(1).toLowerCase(Locale.ROOT));
        }
        return codes;
    }

    private static Set<String> literals(String text) {
        var found = new TreeSet<String>();
        var literals = LITERAL.matcher(text);
        while (literals.find()) {
            found.add(literals.group(1));
        }
        return found;
    }

    /** Whatever could be a code, also where it is the name of its sentence. */
    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group(1));
    }

    private static Map<String, String> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'), RuleCodesTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
