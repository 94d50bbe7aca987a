package de.foerdertopf.wording;

import java.util.List;

/**
 * A sentence of a template as a person reads and types it: placeholders in their braces, bold words between asterisks, no markup.
 *
 * @param number its place among the sentences of the template, from 0
 * @param place what it is in the letter
 * @param heading under which it stands; empty where there is none before it
 * @param conditions the sections around it, the outermost first: it is printed only in them
 * @param firstLine the line of the file in which it begins
 * @param lastLine the line in which it ends
 */
public record TemplateSentence(
        int number, Place place, String heading, List<Condition> conditions, String text, int firstLine, int lastLine) {

    public TemplateSentence {
        conditions = List.copyOf(conditions);
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

    public boolean standsIn(int line) {
        return firstLine <= line && line <= lastLine;
    }
}
