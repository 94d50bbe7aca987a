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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Looks at the case anew, because of something that stands in the trail beside. */
    @Transactional
    public void assess(CaseNumber caseNumber, Actor by) {
        assess(caseNumber, by, "");
    }

    /**
     * Looks at the case anew. Once it is decided, its findings stand, except that a later twin is still noted; what else would be
     * found is a notice to the desk.
     *
     * @param because the name of what happened, as in the audit trail; it is the reason why findings come and go
     */
    @Transactional
    public void assess(CaseNumber caseNumber, Actor by, String because) {
        var application = applications.require(caseNumber);
        var assessment = assessments.require(caseNumber);
        var known = known(caseNumber);
        var before = new TreeSet<>(known.keySet());
        var found = check(application);
        if (known.containsKey(FindingCode.NAME_SPELLING)) {
            // A person judged that the other spelling is the same name.
            found.remove(FindingCode.ACCOUNT_HOLDER_DIFFERS);
        }
        var told = new ArrayList<Change>();
        if (assessment.isFrozen()) {
            noteLate(assessment, known, found).ifPresent(told::add);
            found.keySet().retainAll(List.of(FindingCode.DUPLICATE_APPLICATION));
        } else {
            told.addAll(removeWhatIsGone(known, found));
        }
        var rules = funds.edition(application.edition()).rules();
        var differing = new TreeSet<FindingCode>();
        for (var finding : found.values()) {
            var meaning = Optional.ofNullable(finding.consequence()).orElse(rules.consequenceOf(finding.code()));
            var old = known.get(finding.code());
            if (old == null) {
                var kept = new Finding(caseNumber, finding, meaning, clock.instant());
                known.put(finding.code(), kept);
                findings.save(kept);
            } else if (!assessment.isFrozen()) {
                if (old.update(finding, meaning) && !old.view().counts()) {
                    differing.add(finding.code());
                }
                findings.save(old);
            }
        }
        var came = new TreeSet<>(known.keySet());
        came.removeAll(before);
        changeOf("came", came).ifPresent(told::add);
        changeOf("overriddenDiffers", differing).ifPresent(told::add);
        if (!told.isEmpty()) {
            told.add(0, Change.of("findings", before, known.keySet()));
            if (!because.isEmpty()) {
                told.add(Change.of("because", because));
            }
            events.publishEvent(new FindingsChanged(caseNumber, clock.instant(), by, List.copyOf(told)));
        }
    }

    private Optional<Change> noteLate(
            Assessment assessment, Map<FindingCode, Finding> known, Map<FindingCode, NewFinding> found) {
        var late = new TreeSet<>(found.keySet());
        late.removeAll(known.keySet());
        late.remove(FindingCode.DUPLICATE_APPLICATION);
        var fresh = assessment.noteLate(late);
        assessments.save(assessment);
        return changeOf("late", fresh);
    }

    /** A finding that no longer holds goes; that a person had set it aside is told with it. */
    private List<Change> removeWhatIsGone(Map<FindingCode, Finding> known, Map<FindingCode, NewFinding> found) {
        var gone = known.values().stream()
                .filter(f -> !f.isJudged() && !found.containsKey(f.code()))
                .toList();
        gone.forEach(finding -> {
            known.remove(finding.code());
            findings.delete(finding);
        });
        return Stream.of(changeOf("gone", codes(gone, true)), changeOf("goneOverridden", codes(gone, false)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<FindingCode> codes(List<Finding> findings, boolean counting) {
        return findings.stream()
                .filter(finding -> finding.view().counts() == counting)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Change> changeOf(String field, Set<FindingCode> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Change.of(field, codes.stream().map(FindingCode::name).collect(Collectors.joining(","))));
    }

    private Map<FindingCode, Finding> known(CaseNumber caseNumber) {
        return findings.findByCaseNumber(caseNumber).stream()
                .collect(Collectors.toMap(Finding::code, f -> f, (a, b) -> a, TreeMap::new));
    }

    /** What the rules find now, whatever was decided on. */
    Set<FindingCode> foundToday(CaseNumber caseNumber) {
        return check(applications.require(caseNumber)).keySet();
    }

    private Map<FindingCode, NewFinding> check(SubmittedApplication application) {
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
