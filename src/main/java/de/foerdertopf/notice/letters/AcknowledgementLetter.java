package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Confirms that an application came in (Eingangsbestätigung, no administrative act).
 *
 * @param closesOn last day of the round
 * @param decisionPlannedOn no promise; null where no day is set
 * @param attachments kinds or names of what came with it
 * @param checksum first digits of the hash of what was submitted
 * @param hints what already stands out, one sentence each
 * @param statusUrl null for people who do not use the pages
 */
public record AcknowledgementLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        DateRange projectDays,
        Money requested,
        Money totalCosts,
        LocalDate closesOn,
        @Nullable LocalDate decisionPlannedOn,
        List<String> attachments,
        String checksum,
        List<String> hints,
        @Nullable String statusUrl,
        Closing closing)
        implements Letter {

    public AcknowledgementLetter {
        attachments = List.copyOf(attachments);
        hints = List.copyOf(hints);
    }

    @Override
    public String template() {
        return "acknowledgement";
    }

    @Override
    public String subject() {
        return "Eingangsbestätigung";
    }

    public boolean isInTime() {
        return !matter.submittedOn().isAfter(closesOn);
    }

    public String attachmentLine() {
        return String.join(", ", attachments);
    }
}
