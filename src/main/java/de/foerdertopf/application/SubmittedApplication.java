package de.foerdertopf.application;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that came in.
 *
 * @param receivedOn the day that counts for deadlines, whatever the channel
 * @param applicantId the account of who applied online; null when staff recorded it
 * @param followUpOf the earlier case that it builds on
 * @param certificatesSeen days on which certificates of conduct were seen
 */
public record SubmittedApplication(
        CaseNumber caseNumber,
        EditionId edition,
        String round,
        ApplicationState state,
        ApplicationAnswers answers,
        LocalDate receivedOn,
        Instant submittedAt,
        Channel channel,
        String language,
        DeliveryChoice delivery,
        @Nullable UUID applicantId,
        @Nullable CaseNumber followUpOf,
        SponsorState sponsorState,
        List<ConductCertificateCheck> certificatesSeen) {

    public FundCode fund() {
        return edition.fund();
    }

    /** Addressee and liable party: the sponsor where it consented, else the group, else the person who stands in. */
    public GrantRecipient recipient() {
        return Recipients.of(answers, sponsorState);
    }

    /**
     * Whether the group applied on its own page, and is told there. The page of a case that the desk recorded opens for its group too,
     * by the address that it named; what it must know reaches it without.
     */
    public boolean hasPage() {
        return applicantId != null;
    }

    public boolean hasSponsor() {
        return answers.sponsor() != null;
    }
}
