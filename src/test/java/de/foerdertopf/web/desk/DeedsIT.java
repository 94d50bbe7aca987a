package de.foerdertopf.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.Role;
import de.foerdertopf.workflow.CaseTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.MessageSource;

/** What people do in a case, as the deeds say it, agrees with the models and the words. */
class DeedsIT extends IntegrationTest {

    private static final Pattern USER_TASK =
            Pattern.compile("<bpmn:userTask id=\"(userTask_\\w+)\"[^>]*camunda:candidateGroups=\"(\\w+)\"");

    /** As the handbook has them, in the order of a grant's life. */
    private static final Map<String, String> STAGES = stages();

    @Autowired
    private List<Deed> deeds;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Autowired
    private MessageSource messages;

    @SuppressWarnings("NullAway.Init")
    DeedsIT() {}

    @Test
    void whomTheModelAsksMayDoEverythingThatSettlesTheTask() throws IOException {
        var asked = asked();
        for (var deed : deeds) {
            for (var task : deed.tasks()) {
                assertThat(asked).as("the models").containsKey(idOf(task));
                var group = asked.getOrDefault(idOf(task), "");
                if (!"APPLICANT".equals(group)) {
                    assertThat(deed.who())
                            .as("%s settles %s, which is asked of %s", deed.key(), task, group)
                            .contains(Role.valueOf(group));
                }
            }
        }
    }

    @Test
    void everyDeedHasWordsForItsPageAndItsButton() {
        for (var deed : deeds) {
            assertThat(word("deed." + deed.key() + ".title")).as(deed.key()).isNotBlank();
            assertThat(word("deed." + deed.key() + ".submit")).as(deed.key()).isNotBlank();
            if (!deed.tasks().isEmpty()) {
                assertThat(word("action." + deed.action())).as(deed.action()).isNotBlank();
            }
        }
    }

    /** Drawn from the deeds; who changes one on purpose, publishes the list anew from {@code target}. */
    @Test
    void theHandbookSaysWhoDoesWhatAsTheDeedsDo() throws IOException {
        var drawn = whoDoesWhat();
        Files.writeString(Path.of("target", "wer-macht-was.md"), drawn);

        assertThat(Files.readString(Path.of("docs/handbuch/wer-macht-was.md"))).isEqualTo(drawn);
    }

    private String whoDoesWhat() {
        var list = new StringBuilder("""
                # Handbuch: Wer macht was im Fall

                Was Menschen in einem Fall tun können, und wer es darf. Was gerade möglich ist, steht als Knopf auf der Seite des Falls. Wer
                befangen ist, darf in diesem Fall nichts davon; dann tut es die Vertretung. Diese Liste zeichnet das Programm selbst.
                """);
        STAGES.forEach((stage, heading) -> {
            list.append("%n## %s%n%n| Aufgabe | wer |%n|---|---|%n".formatted(heading));
            deeds.stream()
                    .filter(deed -> stageOf(deed).equals(stage))
                    .map(deed -> "| %s | %s |%n".formatted(nameOf(deed), who(deed)))
                    .sorted(Collator.getInstance(Locale.GERMAN))
                    .distinct()
                    .forEach(list::append);
        });
        return list.toString();
    }

    /** The package of the class that says the deed. */
    private String stageOf(Deed deed) {
        return beans.getBeansOfType(Deed.class).entrySet().stream()
                .filter(bean -> bean.getValue() == deed)
                .map(bean -> Objects.requireNonNull(
                        beans.getBeanDefinition(bean.getKey()).getFactoryBeanName()))
                .map(beans::getType)
                .map(type -> Objects.requireNonNull(type).getPackageName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(Deed deed) {
        var button = word("action." + deed.action());
        return button.isEmpty() ? word("deed." + deed.key() + ".title") : button;
    }

    private String who(Deed deed) {
        return Arrays.stream(Role.values())
                .filter(deed.who()::contains)
                .map(role -> word("role." + role))
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyDeedHasItsOwnAddressAndItsOwnButton() {
        assertThat(deeds).extracting(Deed::path).doesNotHaveDuplicates();
        assertThat(deeds).extracting(Deed::action).doesNotHaveDuplicates();
        assertThat(deeds).hasSizeGreaterThan(30).allSatisfy(deed -> assertThat(deed.who())
                .isNotEmpty());
    }

    @Test
    void everyDeedSaysWhenItIsToDo() {
        assertThat(deeds)
                .allSatisfy(deed ->
                        assertThat(deed.saysWhenItIsToDo()).as(deed.key()).isTrue());
    }

    private static Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        stages.put("check", "Prüfen");
        stages.put("counselling", "Beraten");
        stages.put("decision", "Entscheiden und ändern");
        stages.put("letters", "Bescheide und Briefe");
        stages.put("money", "Empfänger und Konto");
        stages.put("proof", "Nachweis");
        stages.put("claims", "Zurückfordern");
        return stages;
    }

    private String word(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, "", Locale.GERMAN), "");
    }

    /** Which group each user task of the models is for. */
    private static Map<String, String> asked() throws IOException {
        var asked = new HashMap<String, String>();
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                var found = USER_TASK.matcher(Files.readString(model).replaceAll("\\s+", " "));
                while (found.find()) {
                    asked.put(found.group(1), found.group(2));
                }
            }
        }
        return asked;
    }

    private static String idOf(CaseTask task) {
        var words = task.name().toLowerCase(Locale.ROOT).split("_");
        return "userTask_" + words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }
}
