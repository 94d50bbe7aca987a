package de.foerdertopf.notice.letters;

import de.foerdertopf.document.PdfMetadata;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An application form to fill in by hand: for those who have no e-mail address, and for the table in the community centre. It asks what
 * the pages ask. No letter: it has no address.
 *
 * @param form what it is for: up to which sum, or for larger ones
 * @param until such as „Rückgabe bis Dienstag, 31. März 2026“
 * @param office where it goes, line by line
 * @param privacy where it says what becomes of the answers
 * @param declarations what the signature stands for
 * @param madeAt the first day of the rules that it follows: the same form always has the same bytes
 */
public record BlankForm(
        Masthead masthead,
        String fundName,
        String form,
        String until,
        List<String> office,
        String phone,
        String email,
        String privacy,
        List<Part> parts,
        List<String> declarations,
        Instant madeAt) {

    private static final int SHORT_LIST = 4;

    public BlankForm {
        office = List.copyOf(office);
        parts = List.copyOf(parts);
        declarations = List.copyOf(declarations);
    }

    /** What stands on one page online. */
    public record Part(int number, String title, @Nullable String lead, List<Group> groups) {

        public Part {
            groups = List.copyOf(groups);
        }
    }

    /** Questions under one heading. */
    public record Group(@Nullable String heading, @Nullable String text, List<Question> questions) {

        public Group {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question with room for its answer.
     *
     * @param room how the room looks
     * @param lines to write on, or lines of a table
     * @param half whether it shares its line with another
     */
    public record Question(
            String label,
            @Nullable String hint,
            boolean optional,
            Room room,
            List<Choice> choices,
            int lines,
            boolean half) {

        public Question {
            choices = List.copyOf(choices);
        }

        /** To write on, each counted from one. */
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, lines).boxed().toList();
        }

        /** Long lists of answers stand in two columns. */
        public boolean isLongList() {
            return choices.size() > SHORT_LIST;
        }

        public boolean isWritten() {
            return room == Room.LINES;
        }

        public boolean isSum() {
            return room == Room.SUM;
        }

        public boolean isDay() {
            return room == Room.DAY;
        }

        public boolean isTable() {
            return room == Room.TABLE;
        }

        public boolean isChosen() {
            return room == Room.CHOICES;
        }
    }

    /** An answer to tick. */
    public record Choice(String label, @Nullable String hint) {}

    /** How the room for an answer looks on paper. */
    public enum Room {
        LINES,
        SUM,
        DAY,
        TABLE,
        CHOICES
    }

    public String template() {
        return "blank-form";
    }

    public PdfMetadata metadata() {
        return new PdfMetadata("Antrag " + fundName, fundName + ", " + form, "de-DE", madeAt);
    }
}
