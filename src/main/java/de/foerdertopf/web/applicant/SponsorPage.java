package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fiscal sponsor must know to consent, and no more. Looking at it uses nothing up; only sending does.
 *
 * @param knownAccount offers the account that it named for another group; null where none is known
 * @param savedAt when its answer was last kept for later; absent where none was
 */
public record SponsorPage(
        CaseNumber caseNumber,
        String sponsor,
        String initiative,
        String contactName,
        String projectName,
        String period,
        Money requested,
        String fundName,
        String action,
        List<Choice> answers,
        @Nullable String knownAccount,
        LocalDate answerBy,
        @Nullable Instant savedAt) {}
