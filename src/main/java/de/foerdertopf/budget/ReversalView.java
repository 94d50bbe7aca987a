package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that somebody called a mistake, waiting for a second person.
 *
 * @param subject the entry's id
 * @param about as {@link Reversible.Subject#about}
 * @param requestedBy the first person's id
 */
public record ReversalView(
        UUID id,
        ReversalKind kind,
        String subject,
        FundCode fund,
        @Nullable CaseNumber caseNumber,
        List<String> about,
        String page,
        String reason,
        String requestedBy,
        Instant requestedAt) {}
