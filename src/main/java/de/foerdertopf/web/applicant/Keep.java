package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form page carries along unseen: how new it is, and where it goes back to.
 *
 * @param revision of the page as it is shown
 * @param back {@code pruefen} where the person came from the check of all answers
 * @param otherWindow what another window had saved on the same page, answer by answer
 * @param round what became of the round for which the draft was begun; null while that is open
 * @param application what the application said where it is corrected, sealed
 */
public record Keep(
        int revision,
        @Nullable String back,
        List<SummaryRow> otherWindow,
        CostPage.@Nullable Hint round,
        @Nullable String application) {}
