package de.foerdertopf.assessment;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.CaseNumber;
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
    private final RulesLook rules;
    private final AssessmentRepository assessments;
    private final FindingRepository findings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessCase(
            Applications applications,
            Funds funds,
            RulesLook rules,
            AssessmentRepository assessments,
            FindingRepository findings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.funds = funds;
        this.rules = rules;
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
        var found = rules.findings(application);
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
        var fundRules = funds.edition(application.edition()).rules();
        var differing = new TreeSet<FindingCode>();
        for (var finding : found.values()) {
            var meaning = Optional.ofNullable(finding.consequence()).orElse(fundRules.consequenceOf(finding.code()));
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
