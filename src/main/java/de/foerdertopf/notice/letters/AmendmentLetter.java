package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes a notice that was sent (Änderungsbescheid): which one, what before and what from now on; the rest stays.
 *
 * @param changed the notice that is changed
 * @param changes at least one
 * @param askedOn the day on which the recipient asked for the change; null where nobody did
 * @param reason why, unless the recipient got what was asked for
 * @param settlesForGood whether the amount of a provisional approval is fixed with it
 */
public record AmendmentLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        NamedLetter changed,
        List<Change> changes,
        @Nullable LocalDate askedOn,
        @Nullable String reason,
        boolean settlesForGood,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public AmendmentLetter {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("An amendment changes something");
        }
        if (askedOn == null && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("An amendment that nobody asked for says why");
        }
    }

    /** What amendments mostly change, as the letter calls it: by it, the same can be said in other languages. */
    public enum Topic {
        PROJECT_END("Ende des Projekts"),
        PROOF_DUE("Nachweis bis"),
        COSTS("Ausgaben im Plan"),
        GRANT("Zuschuss");

        private final String words;

        Topic(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One thing that changes; both values as they are printed, so that a frozen letter prints the same for ever. */
    public record Change(String what, String before, String after) {

        public Change {
            if (before.isBlank() || after.isBlank() || before.strip().equals(after.strip())) {
                throw new IllegalArgumentException("A change has an old and a new value");
            }
        }

        public static Change of(String what, LocalDate before, LocalDate after) {
            return new Change(what, GermanWords.day(before), GermanWords.day(after));
        }

        public static Change of(String what, Money before, Money after) {
            return new Change(what, before.toGerman(), after.toGerman());
        }

        /** Empty where the change is called by other words. */
        public Optional<Topic> topic() {
            return Arrays.stream(Topic.values())
                    .filter(topic -> topic.words().equals(what))
                    .findFirst();
        }

        public List<String> beforeLines() {
            return Paragraphs.of(before);
        }

        public List<String> afterLines() {
            return Paragraphs.of(after);
        }
    }

    @Override
    public String template() {
        return "amendment";
    }

    @Override
    public String subject() {
        return settlesForGood ? "Änderungsbescheid (endgültige Festsetzung)" : "Änderungsbescheid";
    }

    public boolean isOneChange() {
        return changes.size() == 1;
    }

    /** What changes, in one line for the box. */
    public String topics() {
        return GermanWords.list(changes.stream().map(Change::what).toList());
    }

    public List<String> reasonParagraphs() {
        return Paragraphs.of(reason);
    }
}
