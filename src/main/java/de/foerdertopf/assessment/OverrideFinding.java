package de.foerdertopf.assessment;

import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a finding aside, with a reason that the auditor reads: rules bind the proposal, people decide. */
@Service
public class OverrideFinding {

    private final AssessmentRepository assessments;
    private final FindingRepository findings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OverrideFinding(
            AssessmentRepository assessments,
            FindingRepository findings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.findings = findings;
        this.events = events;
        this.clock = clock;
    }

    /** Which finding, and why it does not count here; an empty reason makes it count again. */
    public record Command(CaseNumber caseNumber, FindingCode code, String reason, Actor by) {}

    /** A finding was set aside, or counts again. */
    public record FindingOverridden(
            CaseNumber caseNumber, FindingCode code, boolean counts, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("finding", code), Change.of("counts", counts), Change.personal("reason", "", reason));
        }
    }

    /** @throws BusinessRuleViolation {@code reason.missing}, {@code assessment.decided} */
    @Transactional
    public void override(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var finding = require(command.caseNumber(), command.code());
        finding.override(command.reason(), command.by().id(), clock.instant());
        save(finding, command, false);
    }

    /** The finding counts again. */
    @Transactional
    public void undo(Command command) {
        var finding = require(command.caseNumber(), command.code());
        finding.undoOverride();
        save(finding, command, true);
    }

    private Finding require(CaseNumber caseNumber, FindingCode code) {
        if (assessments.require(caseNumber).isFrozen()) {
            throw new BusinessRuleViolation("assessment.decided");
        }
        return findings.findByCaseNumberAndCode(caseNumber, code)
                .orElseThrow(() -> new NotFoundException("No finding " + code + " in " + caseNumber));
    }

    private void save(Finding finding, Command command, boolean counts) {
        findings.save(finding);
        events.publishEvent(new FindingOverridden(
                command.caseNumber(), command.code(), counts, command.reason(), clock.instant(), command.by()));
    }
}
