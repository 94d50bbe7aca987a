package de.foerdertopf.wording;

import de.foerdertopf.document.Sha256;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts changed sentences into a template, so that the whole can be looked at and published like any other draft. */
@Service
public class DraftSentences {

    private final LetterTemplateFiles files;

    DraftSentences(LetterTemplateFiles files) {
        this.files = files;
    }

    /**
     * The sentences.
     *
     * @param seen mark of the text from which they were typed, see {@link #markOf}
     * @param sentences by number; what is missing stays
     * @param mayDropValues whether she said that values may vanish from the letter
     */
    public record Command(
            String name,
            @Nullable FundCode fund,
            String seen,
            Map<Integer, String> sentences,
            boolean mayDropValues,
            Actor by) {

        public Command {
            sentences = Map.copyOf(sentences);
        }
    }

    /** By which a text is known again: sentences are counted, so they only fit the very text that she saw. */
    public static String markOf(String text) {
        return Sha256.of(text);
    }

    /**
     * The whole template with them; nothing is kept.
     *
     * @throws SentenceRefused naming the sentences that cannot be written like that
     * @throws BusinessRuleViolation {@code wording.changed-meanwhile} if the text is another one than she saw
     * @throws de.foerdertopf.shared.NotFoundException for those who may not, and for other files
     */
    @Transactional(readOnly = true)
    public String draft(Command command) {
        var file = files.require(command.name(), command.fund(), command.by());
        var text = files.text(file.name(), command.fund());
        if (!markOf(text).equals(command.seen())) {
            throw new BusinessRuleViolation("wording.changed-meanwhile");
        }
        var sentences = TemplateSentences.of(text);
        var draft = sentences.with(command.sentences());
        var dropped = sentences.dropped(command.sentences());
        if (!dropped.isEmpty() && !command.mayDropValues()) {
            var reasons = new TreeMap<Integer, BusinessRuleViolation>();
            dropped.forEach((number, names) -> reasons.put(
                    number,
                    new BusinessRuleViolation(
                            "wording.values-dropped",
                            names.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", ")))));
            throw new SentenceRefused(reasons);
        }
        return draft;
    }
}
