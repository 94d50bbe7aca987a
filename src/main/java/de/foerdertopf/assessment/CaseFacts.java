package de.foerdertopf.assessment;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.FundRules;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the rules look at.
 *
 * @param iban to which the money would go: of the account in force
 * @param accountOfCity whether a fund of this installation pays from that account
 * @param certificateSeen whether a certificate of conduct was seen by now
 * @param earlyStartPermitted whether a person permitted the project to begin before the decision
 * @param overdueProofs earlier cases of the group whose proof was overdue when it applied and is still missing
 */
record CaseFacts(
        ApplicationAnswers answers,
        Optional<Iban> iban,
        boolean accountOfCity,
        LocalDate receivedOn,
        SponsorState sponsorState,
        boolean certificateSeen,
        boolean earlyStartPermitted,
        Optional<CaseNumber> followUpOf,
        Round round,
        FundRules rules,
        List<CaseNumber> overdueProofs,
        Optional<CaseNumber> earlierTwin,
        Optional<CaseNumber> laterTwin) {

    static CaseFacts of(
            SubmittedApplication application,
            Optional<Iban> iban,
            boolean accountOfCity,
            Round round,
            FundRules rules,
            LocalDate today,
            boolean earlyStartPermitted,
            List<CaseNumber> overdueProofs,
            Optional<CaseNumber> earlierTwin,
            Optional<CaseNumber> laterTwin) {
        return new CaseFacts(
                application.answers(),
                iban,
                accountOfCity,
                application.receivedOn(),
                application.sponsorState(),
                application.certificatesSeen().stream()
                        .anyMatch(c -> !c.seenOn().isAfter(today)),
                earlyStartPermitted,
                Optional.ofNullable(application.followUpOf()),
                round,
                rules,
                overdueProofs,
                earlierTwin,
                laterTwin);
    }
}
