package de.foerdertopf.wording;

import de.foerdertopf.document.TemplateValue;
import de.foerdertopf.notice.letters.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that may stand in a template.
 *
 * @param name as it is written between the braces
 * @param value what it stands for
 * @param entries for a list: the names within a section over it
 * @param sample the letter with invented data
 */
public record Placeholder(String name, TemplateValue value, List<Placeholder> entries, Letter sample) {

    public Placeholder {
        entries = List.copyOf(entries);
    }

    /** How the letter with invented data prints it; null where it has none, and for what is not printed itself. */
    @Nullable
    public String inSample() {
        return value.isPrintable() ? value.in(sample) : null;
    }
}
