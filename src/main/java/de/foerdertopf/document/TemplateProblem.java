package de.foerdertopf.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a template cannot be published.
 *
 * @param file name of the template or part, without ending
 * @param line in that file; 0 where it concerns the whole
 * @param detail the placeholder, element or part of the letter that it is about
 */
public record TemplateProblem(String file, int line, Kind kind, String detail) {

    /** Each word of a draft that would leave as marks, by its line. */
    public static List<TemplateProblem> unprintable(String file, String draft) {
        var problems = new ArrayList<TemplateProblem>();
        var line = 0;
        for (var text : draft.lines().toList()) {
            line++;
            for (var word : PrintableNames.lostIn(text)) {
                problems.add(new TemplateProblem(file, line, Kind.UNPRINTABLE, word));
            }
        }
        return problems;
    }

    /** What is wrong. */
    public enum Kind {
        /** Nothing of this name is known at this place. */
        UNKNOWN_PLACEHOLDER,
        /** The name stands for a list or a group of values and cannot be printed itself. */
        NOT_PRINTABLE,
        /** Placeholders that print unescaped or change the braces. */
        FORBIDDEN_PLACEHOLDER,
        /** A section without end, or an end without beginning. */
        SECTION_NOT_CLOSED,
        /** There is no part of this name. */
        UNKNOWN_PART,
        /** Parts that contain each other. */
        ENDLESS,
        /** Elements that are not nested well, and other broken markup. */
        NOT_WELL_FORMED,
        /** An element or attribute that letters do not use. */
        FORBIDDEN_MARKUP,
        /** A heading that skips a level, or a letter without its heading. */
        HEADING_ORDER,
        /** A table's head cell without scope. */
        SCOPE_MISSING,
        /** A picture without words. */
        ALTERNATIVE_MISSING,
        /** With sample data a value is missing that the template wants. */
        VALUE_MISSING,
        /** The checklist demands this part of the letter. */
        PART_MISSING,
        /** The checklist forbids this in the letter. */
        PART_FORBIDDEN,
        /** A word in a script that letters do not have. */
        UNPRINTABLE,
        /** The letter cannot be printed for another reason. */
        NOT_PRINTED
    }
}
