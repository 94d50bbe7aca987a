package de.foerdertopf.dispatch;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A print run as it stands.
 *
 * @param number as people call it, such as {@code SFHB-2026-D01}
 * @param sheetCount sheets of all letters, without the cover list
 * @param file the PDF for the print shop; null once its time was over
 * @param sha256 of the file's bytes
 */
public record PrintRunView(
        PrintRunId id,
        FundCode fund,
        String number,
        PrintRunState state,
        int letterCount,
        int sheetCount,
        @Nullable DocumentId file,
        String sha256,
        String madeBy,
        Instant madeAt,
        @Nullable LocalDate postedOn,
        @Nullable String postedBy,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt) {

    public boolean isOpen() {
        return state == PrintRunState.MADE;
    }
}
