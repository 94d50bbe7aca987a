package de.foerdertopf.web.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a template, to be changed one by one.
 *
 * @param kept what was typed into a text that somebody else changed meanwhile
 * @param elsewhere what can only be changed in the whole text
 * @param mayDrop whether what was typed leaves something out
 */
record SentencesPage(List<String> kept, List<SentenceGroup> groups, List<String> elsewhere, boolean mayDrop) {

    /** Sentences under one heading of the letter. */
    record SentenceGroup(String heading, List<SentenceField> fields) {}

    /**
     * A sentence to change.
     *
     * @param when in which letters it is printed, and what stands around it; null is in all, and nothing
     */
    record SentenceField(int number, String label, @Nullable String when, int rows) {}
}
