package de.foerdertopf.web.desk;

import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Question;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small page on which one deed in a case is done.
 *
 * @param facts what the person should have before her eyes
 * @param submit what stands on the button, or null where others do it
 * @param version of the thing that the page shows, or null where the form need not hand it back
 * @param action where the form goes
 * @param preview where a letter is shown as it would be sent, or null where there is none
 */
public record DeedPage(
        String title,
        @Nullable String lead,
        List<Crumb> crumbs,
        List<SummaryRow> facts,
        List<Question> questions,
        @Nullable String submit,
        @Nullable String version,
        String action,
        @Nullable String preview,
        String back) {

    /** Whether files may come along, for which a form must be sent in parts. */
    public boolean takesFiles() {
        return questions.stream().anyMatch(question -> question.kind() == Kind.FILES);
    }
}
