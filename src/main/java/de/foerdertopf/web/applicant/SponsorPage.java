package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a fiscal sponsor must know to consent, and no more. Looking at it uses nothing up; only sending does.
 *
 * @param standingAccount the last four of an account that the sponsor gave before; absent the first time
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
        LocalDate answerBy,
        @Nullable String standingAccount) {}
