package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that letters get from the case are a city's to choose, and each stands somewhere. */
class LetterWordsTest {

    private static final Pattern NAMED = Pattern.compile("\"([a-z][a-z-]*\\.[a-zA-Z_.-]+)\"");

    @TempDir
    private Path home;

    @Test
    void everyNameIsUsedAndEveryUsedNameIsThere() throws IOException {
        var named = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/de/foerdertopf"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(source);
                if (text.contains("LetterWords words") || text.contains("AskedByHand asked")) {
                    NAMED.matcher(text).results().map(found -> found.group(1)).forEach(named::add);
                }
            }
        }
        var chosen = Stream.of(
                        of("cost", CostCategory.values()),
                        of("funding", FundingKind.values()),
                        of("change", ChangeKind.values()),
                        of("mail", NoticeType.values()),
                        of("delivery", NoticeChannel.values()),
                        of("delivery.served", NoticeChannel.LETTER, NoticeChannel.HAND_OVER),
                        ReachableAccounts.refusals().stream().map(code -> "returned." + code))
                .flatMap(names -> names)
                .toList();
        var words = shipped();

        assertThat(words.names())
                .allSatisfy(name -> assertThat(named.contains(name) || chosen.contains(name))
                        .as(name)
                        .isTrue())
                .containsAll(chosen);
        assertThat(named).filteredOn(name -> name.startsWith("wish.")).isSubsetOf(words.names());
    }

    @Test
    void aCityChangesOneSentenceAndLeavesTheOthers() throws IOException {
        own("wish.closure: Bis zum nächsten Fest.\n");

        var words = new LetterWords(home());

        assertThat(words.of("wish.closure")).isEqualTo("Bis zum nächsten Fest.");
        assertThat(words.of("wish.request")).isEqualTo(shipped().of("wish.request"));
    }

    @Test
    void aSlipInACitysFileIsNamedAtTheStart() throws IOException {
        own("wish.clsoure: Bis zum nächsten Fest.\n");
        assertThatThrownBy(() -> new LetterWords(home()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("wish.clsoure");
        own("wish.closure: ''\n");
        assertThatThrownBy(() -> new LetterWords(home()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("wish.closure");
        own("- wish\n");
        assertThatThrownBy(() -> new LetterWords(home())).isInstanceOf(StartProblem.class);
        own("wish.closure: Danke, {{name}}.\n");
        assertThatThrownBy(() -> new LetterWords(home()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("{{name}}");
    }

    @Test
    void aSentenceTakesItsValues() {
        assertThat(shipped().of("decision.people.many", Map.of("number", 1200))).isEqualTo("1200 Menschen");
        assertThatThrownBy(() -> shipped().of("no.such")).hasMessageContaining("no.such");
    }

    private static Stream<String> of(String group, Enum<?>... values) {
        return Stream.of(values).map(value -> group + "." + value.name());
    }

    private void own(String text) throws IOException {
        var file = home.resolve(LetterWords.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Home home() {
        return new Home(home, Path.of("data"), null);
    }

    private static LetterWords shipped() {
        return new LetterWords(new Home(Path.of("no-such-folder"), Path.of("data"), null));
    }
}
