package de.foerdertopf.assessment;

import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what only a person can see: hidden staff in fees, a project without encounter, the same name in another script. */
@Service
public class JudgeFinding {

    private final AssessCase assessCase;
    private final AssessmentRepository assessments;
    private final FindingRepository findings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JudgeFinding(
            AssessCase assessCase,
            AssessmentRepository assessments,
            FindingRepository findings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessCase = assessCase;
        this.assessments = assessments;
        this.findings = findings;
        this.events = events;
        this.clock = clock;
    }

    /** What the person sees, how much it weighs, and why. */
    public record Command(CaseNumber caseNumber, FindingCode code, Severity severity, String reason, Actor by) {}

    /** A person judged. */
    public record FindingJudged(
            CaseNumber caseNumber, FindingCode code, Severity severity, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("finding", code), Change.of("severity", severity), Change.personal("reason", "", reason));
        }
    }

    /** @throws BusinessRuleViolation {@code assessment.decided} */
    @Transactional
    public void judge(Command command) {
        if (assessments.require(command.caseNumber()).isFrozen()) {
            throw new BusinessRuleViolation("assessment.decided");
        }
        var meaning = assessCase.meaningOf(command.caseNumber(), command.code(), command.severity());
        var finding = findings.findByCaseNumberAndCode(command.caseNumber(), command.code())
                .orElseGet(() ->
                        new Finding(command.caseNumber(), NewFinding.of(command.code()), meaning, clock.instant()));
        finding.judge(meaning, command.reason(), command.by().id());
        findings.save(finding);
        events.publishEvent(new FindingJudged(
                command.caseNumber(),
                command.code(),
                command.severity(),
                command.reason(),
                clock.instant(),
                command.by()));
        assessCase.assess(command.caseNumber(), command.by(), "FindingJudged");
    }
}
