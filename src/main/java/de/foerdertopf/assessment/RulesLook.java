package de.foerdertopf.assessment;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets all rules look at a case as it stands today; nothing is kept. */
@Component
class RulesLook {

    private final Applications applications;
    private final Funds funds;
    private final Twins twins;
    private final OverdueProofs overdueProofs;
    private final PayeeAccounts accounts;
    private final EarlyStartPermissionRepository permissions;
    private final Clock clock;

    RulesLook(
            Applications applications,
            Funds funds,
            Twins twins,
            OverdueProofs overdueProofs,
            PayeeAccounts accounts,
            EarlyStartPermissionRepository permissions,
            Clock clock) {
        this.applications = applications;
        this.funds = funds;
        this.twins = twins;
        this.overdueProofs = overdueProofs;
        this.accounts = accounts;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** What the rules find now, whatever was decided on. */
    Set<FindingCode> foundToday(CaseNumber caseNumber) {
        return findings(applications.require(caseNumber)).keySet();
    }

    /** What the rules find in this case now. */
    Map<FindingCode, NewFinding> findings(SubmittedApplication application) {
        var iban = accounts.find(application.caseNumber()).map(PayeeAccount::iban);
        var facts = CaseFacts.of(
                application,
                iban,
                iban.filter(funds::payFrom).isPresent(),
                funds.round(application.fund(), application.round()),
                funds.edition(application.edition()).rules(),
                HouseTime.today(clock),
                permissions.findByCaseNumber(application.caseNumber()).isPresent(),
                overdueProofsOf(application),
                twins.earlierThan(application),
                twins.laterThan(application));
        return FundPolicies.ALL.stream()
                .flatMap(policy -> policy.check(facts).stream())
                .collect(Collectors.toMap(NewFinding::code, f -> f, (a, b) -> a, TreeMap::new));
    }

    /** Proofs are looked for among the group's cases with the same authority: another city's cases are none of ours. */
    private List<CaseNumber> overdueProofsOf(SubmittedApplication application) {
        var authority = funds.require(application.fund()).authority().code();
        var earlier = applications
                .ofInitiative(application.answers().initiative().name())
                .stream()
                .filter(other -> !other.caseNumber().equals(application.caseNumber()))
                .filter(other -> funds.require(other.fund()).authority().code().equals(authority))
                .map(SubmittedApplication::caseNumber)
                .toList();
        return overdueProofs.overdueAmong(earlier, application.receivedOn());
    }
}
