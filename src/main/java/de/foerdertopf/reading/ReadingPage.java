package de.foerdertopf.reading;

import de.foerdertopf.document.TextRevision;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.reading.ReadingCopy.Fact;
import de.foerdertopf.reading.ReadingCopy.Item;
import de.foerdertopf.reading.ReadingCopy.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A copy while it is written. A sentence whose German was changed after its translation is left out: the reader is sent to the
 * German letter.
 */
final class ReadingPage {

    private static final String SEE_GERMAN = "see-german";

    private final ReadingTexts texts;
    private final ReadingTexts german;
    private final LanguageWords words;
    private final LanguageWords germanWords;
    private final Fit fit;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> outdated = new TreeSet<>();
    private @Nullable Phrase title;

    ReadingPage(ReadingTexts texts, ReadingTexts german, Fit fit) {
        this.texts = texts;
        this.german = german;
        this.words = new LanguageWords(texts);
        this.germanWords = new LanguageWords(german);
        this.fit = fit;
    }

    Fit fit() {
        return fit;
    }

    /** Sentences that this page needs. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** Sentences that this page needs, but whose translation is missing or older than the German. */
    Set<String> outdated() {
        return Set.copyOf(outdated);
    }

    /** The sentence with its values by name: {@code say("day.on", "day", day)}. */
    Phrase say(String key, Object... namesAndValues) {
        return isCurrent(key)
                ? words.fill(textOf(texts, key), values(namesAndValues))
                : words.fill(textOf(texts, SEE_GERMAN), Map.of());
    }

    /** A short head: in German where it has no translation that is up to date. */
    Phrase head(String key, Object... namesAndValues) {
        if (isCurrent(key)) {
            return words.fill(textOf(texts, key), values(namesAndValues));
        }
        var said = germanWords.fill(textOf(german, key), values(namesAndValues)).plain();
        return new Phrase(List.of(Run.quoted(said, false)));
    }

    /** Where the short form of a provision stands; empty where nobody has shortened this wording. */
    Optional<String> shortFormOf(String code, String revision) {
        return german.shortFormOf(code, revision);
    }

    private boolean isCurrent(String key) {
        asked.add(key);
        var original = german.require(key);
        var current = texts.language().isGerman()
                || texts.find(key)
                        .filter(block -> TextRevision.of(original.text()).equals(block.of()))
                        .isPresent();
        if (!current) {
            outdated.add(key);
        }
        return current;
    }

    private static String textOf(ReadingTexts texts, String key) {
        return texts.require(key).text();
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return values;
    }

    /** The page's one great sentence. */
    void title(String key, Object... namesAndValues) {
        title = head(key, namesAndValues);
    }

    /** A fact; without a sentence it is left out. */
    void fact(String label, List<Phrase> sentences) {
        if (!sentences.isEmpty()) {
            facts.add(new Fact(
                    head("label." + label), sentences.stream().distinct().toList()));
        }
    }

    /** A fact under the letter's own German words, where nobody has translated them. */
    void quotedFact(String label, Phrase sentence) {
        facts.add(new Fact(new Phrase(List.of(Run.quoted(fit.name(label), false))), List.of(sentence)));
    }

    void fact(String label, Phrase... sentences) {
        fact(label, List.of(sentences));
    }

    /** Sentences under a head; sent to the German letter twice is once. */
    void section(String heading, Phrase... sentences) {
        section(
                heading,
                List.of(sentences).stream()
                        .distinct()
                        .map(sentence -> new Item(null, sentence))
                        .toList());
    }

    void section(String heading, List<Item> items) {
        sections.add(new Section(head(heading), items));
    }

    /** The finished page with its frame. */
    ReadingCopy finish(Letter letter, boolean administrativeAct, boolean checked) {
        var head = letter.head();
        var box = new ArrayList<Phrase>();
        box.add(say(
                administrativeAct ? "not-binding.act" : "not-binding.letter",
                "date",
                head.date(),
                "letter",
                letter.subject().replaceFirst(" \\(.*\\)$", "")));
        if (!texts.language().isGerman() && !checked) {
            box.add(say("unchecked"));
        }
        return new ReadingCopy(
                texts.language(),
                head.masthead(),
                head.caseNumber(),
                tag(),
                title == null ? say(SEE_GERMAN) : title,
                box,
                facts,
                sections,
                footer(letter, checked));
    }

    private Phrase tag() {
        var tag = head("tag");
        return texts.language().isGerman()
                ? tag
                : tag.and(new Phrase(List.of(
                        Run.words("· ", false),
                        Run.quoted("Lesehilfe " + texts.language().germanName(), false))));
    }

    private String footer(Letter letter, boolean checked) {
        var status = texts.language().isGerman() || checked ? "" : " · nicht von Muttersprachlern geprüft";
        return "%s · Lesehilfe %s (%s), nicht verbindlich%s"
                .formatted(
                        letter.head().caseNumber(),
                        texts.language().germanName(),
                        texts.language().tag(),
                        status);
    }
}
