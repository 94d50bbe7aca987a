package de.foerdertopf.wording;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a template, so that a person changes one without seeing the markup. Every sign of the file that is not part of
 * a changed sentence stays as it is.
 */
public final class TemplateSentences {

    private final String source;
    private final List<TemplateSentence> sentences;
    private final List<SentenceReader.Region> regions;
    private final List<String> elsewhere;

    private TemplateSentences(String source, SentenceReader read) {
        this.source = source;
        this.sentences = read.sentences();
        this.regions = read.regions();
        this.elsewhere = read.elsewhere();
    }

    /** Reads a template or part. */
    public static TemplateSentences of(String source) {
        return new TemplateSentences(source, SentenceReader.read(source));
    }

    /** All sentences in the order of the letter. */
    public List<TemplateSentence> all() {
        return sentences;
    }

    /** Words that cannot be shown as a sentence and are changed in the whole text only. */
    public List<String> elsewhere() {
        return elsewhere;
    }

    /**
     * The template with other sentences; where nothing is changed, sign for sign what it was.
     *
     * @param typed by the sentence's number; what is missing stays
     * @throws SentenceRefused naming the sentences that cannot be written like that
     */
    public String with(Map<Integer, String> typed) {
        var refused = new TreeMap<Integer, BusinessRuleViolation>();
        var changed = new StringBuilder(source);
        for (var i = sentences.size() - 1; i >= 0; i--) {
            var words = typed.get(i);
            if (words == null || isSame(words, sentences.get(i))) {
                continue;
            }
            var region = regions.get(i);
            try {
                changed.replace(region.start(), region.end(), SentenceWritten.write(words, region.bold()));
            } catch (BusinessRuleViolation violation) {
                refused.put(i, violation);
            }
        }
        if (!refused.isEmpty()) {
            throw new SentenceRefused(refused);
        }
        return changed.toString();
    }

    /** Names of values that stood in a sentence and do not stand in it any more, by the sentence's number. */
    public Map<Integer, List<String>> dropped(Map<Integer, String> typed) {
        var dropped = new TreeMap<Integer, List<String>>();
        for (var sentence : sentences) {
            var words = typed.get(sentence.number());
            if (words != null) {
                var gone = SentenceWritten.values(sentence.text());
                SentenceWritten.values(words).forEach(gone::remove);
                if (!gone.isEmpty()) {
                    dropped.put(sentence.number(), gone.stream().distinct().toList());
                }
            }
        }
        return dropped;
    }

    private static boolean isSame(String typed, TemplateSentence sentence) {
        return SentenceWritten.oneLine(typed).equals(SentenceWritten.oneLine(sentence.text()));
    }

    /** The sentence that reads so, whatever blanks and breaks were typed; null if there is none. */
    @Nullable
    public TemplateSentence reading(String typed) {
        return sentences.stream()
                .filter(sentence -> isSame(typed, sentence))
                .findFirst()
                .orElse(null);
    }
}
