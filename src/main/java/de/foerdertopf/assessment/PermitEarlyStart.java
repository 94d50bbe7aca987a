package de.foerdertopf.assessment;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.EarlyStart;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permits on request that a project begins before its application is decided (Zustimmung zum vorzeitigen Maßnahmenbeginn): costs
 * count from that day should a grant follow; a claim to a grant does not follow from it.
 */
@Service
public class PermitEarlyStart {

    private final EarlyStartPermissionRepository permissions;
    private final AssessmentRepository assessments;
    private final AssessCase assessCase;
    private final Conflicts conflicts;
    private final Applications applications;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PermitEarlyStart(
            EarlyStartPermissionRepository permissions,
            AssessmentRepository assessments,
            AssessCase assessCase,
            Conflicts conflicts,
            Applications applications,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permissions = permissions;
        this.assessments = assessments;
        this.assessCase = assessCase;
        this.conflicts = conflicts;
        this.applications = applications;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** From when, and why the project cannot wait. */
    public record Command(CaseNumber caseNumber, LocalDate from, String reason, Actor by) {}

    /** A project may begin before it is decided on. */
    public record EarlyStartPermitted(CaseNumber caseNumber, LocalDate from, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("from", from), Change.personal("reason", "", reason));
        }
    }

    /** Whether the edition knows such permissions and this case could still get one. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return ruleOf(caseNumber) == EarlyStart.ON_REQUEST
                && applications.require(caseNumber).state() != ApplicationState.WITHDRAWN
                && !assessments.require(caseNumber).isFrozen()
                && permissions.findByCaseNumber(caseNumber).isEmpty();
    }

    /** @throws BusinessRuleViolation {@code early-start.in-past} */
    public void requireDay(LocalDate from) {
        EarlyStartPermission.requireDay(from, HouseTime.today(clock));
    }

    /**
     * @throws BusinessRuleViolation {@code early-start.forbidden}, {@code early-start.not-needed}, {@code early-start.already},
     *     {@code early-start.withdrawn}, {@code early-start.in-past}, {@code assessment.decided}, {@code reason.missing},
     *     {@code conflict-of-interest}
     */
    @Transactional
    public void permit(Command command) {
        var caseNumber = command.caseNumber();
        conflicts.requireNone(caseNumber, command.by());
        requireOnRequest(ruleOf(caseNumber));
        if (applications.require(caseNumber).state() == ApplicationState.WITHDRAWN) {
            throw new BusinessRuleViolation("early-start.withdrawn");
        }
        if (assessments.require(caseNumber).isFrozen()) {
            throw new BusinessRuleViolation("assessment.decided");
        }
        if (permissions.findByCaseNumber(caseNumber).isPresent()) {
            throw new BusinessRuleViolation("early-start.already");
        }
        permissions.save(new EarlyStartPermission(
                caseNumber, command.from(), command.reason(), command.by(), HouseTime.today(clock)));
        assessCase.assess(caseNumber, command.by(), "EarlyStartPermitted");
        events.publishEvent(
                new EarlyStartPermitted(caseNumber, command.from(), command.reason(), clock.instant(), command.by()));
    }

    static void requireOnRequest(EarlyStart rule) {
        switch (rule) {
            case FORBIDDEN -> throw new BusinessRuleViolation("early-start.forbidden");
            case ALLOWED -> throw new BusinessRuleViolation("early-start.not-needed");
            case ON_REQUEST -> {}
        }
    }

    private EarlyStart ruleOf(CaseNumber caseNumber) {
        return funds.edition(applications.require(caseNumber).edition())
                .rules()
                .eligibility()
                .earlyStart();
    }
}
