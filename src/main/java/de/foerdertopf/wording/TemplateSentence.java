package de.foerdertopf.wording;

import java.util.List;

/**
 * A sentence of a template as a person reads and types it: placeholders in their braces, bold words between asterisks, no markup.
 *
 * @param number its place among the sentences of the template, from 0
 * @param place what it is in the letter
 * @param heading under which it stands; empty before the first one, and after the box of one
 * @param conditions the sections around it, the outermost first: it is printed only in them
 * @param before what stands before it in the same paragraph, as it stands in the file but without markup; mostly nothing
 * @param after what stands after it there
 * @param firstLine the line of the file in which it begins
 * @param lastLine the line in which it ends
 */
public record TemplateSentence(
        int number,
        Place place,
        String heading,
        List<Condition> conditions,
        String text,
        String before,
        String after,
        int firstLine,
        int lastLine) {

    public TemplateSentence {
        conditions = List.copyOf(conditions);
    }

    /** The same with its paragraph around it. */
    TemplateSentence within(String wordsBefore, String wordsAfter) {
        return new TemplateSentence(
                number, place, heading, conditions, text, wordsBefore, wordsAfter, firstLine, lastLine);
    }

    /** What a sentence is in the letter. */
    public enum Place {
        HEADING,
        POINT,
        TABLE,
        TEXT
    }

    /**
     * A section around a sentence.
     *
     * @param unless whether it is printed where the value is missing or the answer is no
     */
    public record Condition(String name, boolean unless) {}

    /** Whether it begins as whole sentences do; else it goes on with what stands before it. */
    public boolean begins() {
        return Character.isUpperCase(text.replace("*", "").codePointAt(0));
    }

    /** Whether it ends as whole sentences do; else what stands after it goes on. */
    public boolean ends() {
        return text.matches("(?s).*[.!?:]\\**");
    }

    /** Whether the line with this number, counted from 1, belongs to it. */
    public boolean standsIn(int line) {
        return firstLine <= line && line <= lastLine;
    }
}
