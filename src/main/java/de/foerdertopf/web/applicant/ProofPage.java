package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the proof of use knows already, so that nobody types it again.
 *
 * @param endsOn the day on which the project ends, as long as it lies ahead: then the group says that all is done already
 * @param receiptsNeeded whether the fund's edition wants pictures of the receipts
 * @param asksOtherIncome whether other income changes what is left, as with a deficit grant
 * @param askedBack what the office wants to know; null where it asked nothing
 * @param agreed what was agreed to change, in words
 * @param receiptList whether each receipt is a line of its own
 * @param sentFiles what was handed in before, by name
 * @param spent of the lines that can be read; absent before anything was typed
 */
public record ProofPage(
        CaseNumber caseNumber,
        String initiative,
        String projectName,
        String action,
        String backHref,
        LocalDate dueOn,
        @Nullable LocalDate endsOn,
        int plannedPeople,
        @Nullable Integer plannedHours,
        List<Planned> planned,
        Money received,
        @Nullable Money spent,
        @Nullable Money leftover,
        boolean receiptsNeeded,
        boolean asksOtherIncome,
        @Nullable String askedBack,
        List<String> agreed,
        boolean receiptList,
        List<Choice> categories,
        List<String> sentFiles,
        List<StoredFile> files,
        @Nullable Instant savedAt) {

    /** A kind of cost and what the grant planned for it. */
    public record Planned(String name, Money amount) {}
}
