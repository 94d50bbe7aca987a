package de.foerdertopf.assessment;

import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.applicant.WithdrawAccount.AccountWithdrawn;
import de.foerdertopf.application.CorrectApplication.ApplicationCorrected;
import de.foerdertopf.application.CorrectReceivedOn.ReceivedOnCorrected;
import de.foerdertopf.application.RecordConductCertificate.ConductCertificateSeen;
import de.foerdertopf.application.SameProject;
import de.foerdertopf.application.SponsorAnswered;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks at a case anew whenever something came in that a rule looks at. */
@Component
class AssessmentUpdates {

    private static final int BEFORE_OTHERS = 50;

    private final AssessCase assessCase;
    private final AssessRelated assessRelated;
    private final AssessmentRepository assessments;
    private final SameProject sameProject;

    AssessmentUpdates(
            AssessCase assessCase,
            AssessRelated assessRelated,
            AssessmentRepository assessments,
            SameProject sameProject) {
        this.assessCase = assessCase;
        this.assessRelated = assessRelated;
        this.assessments = assessments;
        this.sameProject = sameProject;
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ApplicationSubmitted event) {
        assessments.save(new Assessment(event.caseNumber()));
        assess(event);
    }

    @EventListener({
        ApplicationCorrected.class,
        ReceivedOnCorrected.class,
        ConductCertificateSeen.class,
        SponsorAnswered.class
    })
    @Order(BEFORE_OTHERS)
    void on(AuditedEvent.OfCase event) {
        assess(event);
    }

    /** The account of the application itself is told before the check begins. */
    @EventListener({AccountTold.class, AccountWithdrawn.class})
    @Order(BEFORE_OTHERS)
    void onAccount(AuditedEvent.OfCase event) {
        if (assessments.findByCaseNumber(event.caseNumber()).isPresent()) {
            sameProject.hold(event.caseNumber());
            assess(event);
        }
    }

    /** What was withdrawn is no twin of another application any more. */
    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ApplicationWithdrawn event) {
        assessRelated.assess(event.caseNumber(), Actor.SYSTEM, nameOf(event));
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(WithdrawalReversed event) {
        var assessment = assessments.require(event.caseNumber());
        assessment.reopen();
        assessments.save(assessment);
        assess(event);
    }

    /**
     * The case itself, and those whose findings depend on it: a twin learns of it even when it is decided already. That is nobody's deed
     * there: whoever acts here may have to stay out of the other case.
     */
    private void assess(AuditedEvent.OfCase event) {
        assessCase.assess(event.caseNumber(), event.by(), nameOf(event));
        assessRelated.assess(event.caseNumber(), Actor.SYSTEM, nameOf(event));
    }

    private static String nameOf(AuditedEvent event) {
        return event.getClass().getSimpleName();
    }
}
