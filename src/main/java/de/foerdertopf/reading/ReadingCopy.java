package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one page as its template prints it.
 *
 * @param box what the page is and what binds instead
 * @param footer case, language and whether the translation was checked, in German
 */
record ReadingCopy(
        ReadingLanguage language,
        Masthead masthead,
        CaseNumber caseNumber,
        Phrase tag,
        Phrase title,
        List<Phrase> box,
        List<Fact> facts,
        List<Section> sections,
        String footer) {

    ReadingCopy {
        box = List.copyOf(box);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A question that everybody has, and its answer. */
    record Fact(Phrase label, List<Phrase> values) {

        Fact {
            values = List.copyOf(values);
        }
    }

    /** A head with sentences under it; duties carry the numbers that the binding letter gives them. */
    record Section(Phrase heading, List<Item> items) {

        Section {
            items = List.copyOf(items);
        }

        boolean isNumbered() {
            return items.stream().anyMatch(item -> item.number() != null);
        }
    }

    /** One sentence of a section. */
    record Item(@Nullable Integer number, Phrase phrase) {}

    String direction() {
        return language.direction();
    }

    /** The classes of the page's body. */
    String cssClass() {
        return masthead.accent().cssClass() + " sheet copy copy-" + direction();
    }
}
