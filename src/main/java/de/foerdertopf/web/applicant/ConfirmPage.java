package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A deed that is asked for once more before it is done.
 *
 * @param sentences what it means
 * @param possible false where it cannot be done online, and the sentences say what to do instead
 * @param instead what can be done online instead; null where nothing can
 */
public record ConfirmPage(
        String title,
        List<String> sentences,
        boolean possible,
        String action,
        String button,
        String backHref,
        String backText,
        @Nullable Link instead) {

    ConfirmPage(
            String title,
            List<String> sentences,
            boolean possible,
            String action,
            String button,
            String backHref,
            String backText) {
        this(title, sentences, possible, action, button, backHref, backText, null);
    }

    /** The page of a fund. */
    String show(Fund fund, Model model) {
        return FundFaces.show("applicant/confirm", fund, this, model);
    }
}
