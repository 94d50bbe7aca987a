package de.foerdertopf.assessment;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets all rules look at a case and keeps what they find, beside what people judged. */
@Service
public class AssessCase {

    private final Applications applications;
    private final Funds funds;
    private final Twins twins;
    private final OverdueProofs overdueProofs;
    private final PayeeAccounts accounts;
    private final EarlyStartPermissionRepository permissions;
    private final AssessmentRepository assessments;
    private final FindingRepository findings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessCase(
            Applications applications,
            Funds funds,
            Twins twins,
            OverdueProofs overdueProofs,
            PayeeAccounts accounts,
            EarlyStartPermissionRepository permissions,
            AssessmentRepository assessments,
            FindingRepository findings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.funds = funds;
        this.twins = twins;
        this.overdueProofs = overdueProofs;
        this.accounts = accounts;
        this.permissions = permissions;
        this.assessments = assessments;
        this.findings = findings;
        this.events = events;
        this.clock = clock;
    }

    /** What is found about a case has changed. */
    public record FindingsChanged(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements AuditedEvent.OfCase {}

    /** Looks at the case anew. Once it is decided, its findings stand, except that a later twin is still noted. */
    @Transactional
    public void assess(CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        var frozen = assessments.require(caseNumber).isFrozen();
        var known = known(caseNumber);
        var before = new TreeSet<>(known.keySet());
        var found = check(application);
        if (known.containsKey(FindingCode.NAME_SPELLING)) {
            // A person judged that the other spelling is the same name.
            found.remove(FindingCode.ACCOUNT_HOLDER_DIFFERS);
        }
        if (frozen) {
            found.keySet().retainAll(List.of(FindingCode.DUPLICATE_APPLICATION));
        } else {
            removeWhatIsGone(known, found);
        }
        var rules = funds.edition(application.edition()).rules();
        for (var finding : found.values()) {
            var meaning = Optional.ofNullable(finding.consequence()).orElse(rules.consequenceOf(finding.code()));
            var old = known.get(finding.code());
            if (old == null) {
                var kept = new Finding(caseNumber, finding, meaning, clock.instant());
                known.put(finding.code(), kept);
                findings.save(kept);
            } else if (!frozen) {
                old.update(finding, meaning);
                findings.save(old);
            }
        }
        if (!before.equals(known.keySet())) {
            events.publishEvent(new FindingsChanged(
                    caseNumber, clock.instant(), by, List.of(Change.of("findings", before, known.keySet()))));
        }
    }

    private void removeWhatIsGone(Map<FindingCode, Finding> known, Map<FindingCode, NewFinding> found) {
        known.values().stream()
                .filter(f -> !f.isJudged() && !found.containsKey(f.code()))
                .toList()
                .forEach(gone -> {
                    known.remove(gone.code());
                    findings.delete(gone);
                });
    }

    private Map<FindingCode, Finding> known(CaseNumber caseNumber) {
        return findings.findByCaseNumber(caseNumber).stream()
                .collect(Collectors.toMap(Finding::code, f -> f, (a, b) -> a, TreeMap::new));
    }

    private Map<FindingCode, NewFinding> check(SubmittedApplication application) {
        var facts = CaseFacts.of(
                application,
                accounts.find(application.caseNumber()).map(PayeeAccount::iban),
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

    /** What a person's judgement of the given weight means in this edition. */
    Consequence meaningOf(CaseNumber caseNumber, FindingCode code, de.foerdertopf.fund.Severity severity) {
        var usual = funds.edition(applications.require(caseNumber).edition())
                .rules()
                .consequenceOf(code);
        return switch (severity) {
            case BLOCKING -> Consequence.REJECT;
            case INFO -> Consequence.NOTE;
            case CORRECTABLE -> usual.severity() == severity ? usual : Consequence.REQUEST;
        };
    }
}
