package de.foerdertopf.assessment;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the fund's rules would say to a draft if it were sent today. Hints only: none of them prevents anything. */
@Component
@Transactional(readOnly = true)
public class Hints {

    private final Funds funds;
    private final Applications applications;
    private final OverdueProofs overdueProofs;
    private final Clock clock;

    Hints(Funds funds, Applications applications, OverdueProofs overdueProofs, Clock clock) {
        this.funds = funds;
        this.applications = applications;
        this.overdueProofs = overdueProofs;
        this.clock = clock;
    }

    /**
     * The heaviest first. Earlier cases are looked for among the applicant's own only: a hint must not tell a stranger what
     * another group owes.
     */
    public List<CaseFinding> forDraft(
            Round round, ApplicationAnswers answers, @Nullable CaseNumber followUpOf, UUID applicantId) {
        var rules = funds.editionFor(round).rules();
        var today = HouseTime.today(clock);
        var iban = Optional.ofNullable(answers.account()).map(BankAccount::iban);
        var facts = new CaseFacts(
                answers,
                iban,
                iban.filter(funds::payFrom).isPresent(),
                today,
                answers.sponsor() == null ? SponsorState.NOT_NEEDED : SponsorState.ASKED,
                false,
                false,
                Optional.ofNullable(followUpOf),
                round,
                rules,
                overdueProofs.overdueAmong(earlierCases(round, answers, applicantId), today),
                Optional.empty(),
                Optional.empty());
        return FundPolicies.ALL.stream()
                .flatMap(policy -> policy.check(facts).stream())
                .map(found -> new CaseFinding(
                        found.code(),
                        Optional.ofNullable(found.consequence()).orElse(rules.consequenceOf(found.code())),
                        found.arguments(),
                        found.relatedCase(),
                        null,
                        null,
                        null,
                        null,
                        null))
                .sorted(Comparator.comparing(CaseFinding::severity).thenComparing(CaseFinding::code))
                .toList();
    }

    /** The group's cases with the same authority. */
    private List<CaseNumber> earlierCases(Round round, ApplicationAnswers answers, UUID applicantId) {
        var authority = funds.require(round.fund()).authority().code();
        return applications.ofApplicant(applicantId).stream()
                .filter(other -> Names.same(
                        other.answers().initiative().name(),
                        answers.initiative().name()))
                .filter(other -> funds.require(other.fund()).authority().code().equals(authority))
                .map(SubmittedApplication::caseNumber)
                .toList();
    }
}
