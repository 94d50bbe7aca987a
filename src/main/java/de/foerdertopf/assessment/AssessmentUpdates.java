package de.foerdertopf.assessment;

import de.foerdertopf.applicant.TellAccount.AccountTold;
import de.foerdertopf.applicant.WithdrawAccount.AccountWithdrawn;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CorrectApplication.ApplicationCorrected;
import de.foerdertopf.application.CorrectReceivedOn.ReceivedOnCorrected;
import de.foerdertopf.application.RecordConductCertificate.ConductCertificateSeen;
import de.foerdertopf.application.SponsorAnswered;
import de.foerdertopf.application.SubmitApplication.ApplicationSubmitted;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
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
    private final AssessmentRepository assessments;
    private final Applications applications;
    private final Twins twins;

    AssessmentUpdates(AssessCase assessCase, AssessmentRepository assessments, Applications applications, Twins twins) {
        this.assessCase = assessCase;
        this.assessments = assessments;
        this.applications = applications;
        this.twins = twins;
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(ApplicationSubmitted event) {
        assessments.save(new Assessment(event.caseNumber()));
        assessCase.assess(event.caseNumber(), event.by());
        // The earlier of two twins learns of the later one, even when it is decided already. It is nobody's deed in
        // that case:
        // whoever records the later one may have to stay out of the earlier one.
        twins.earlierThan(applications.require(event.caseNumber()))
                .ifPresent(twin -> assessCase.assess(twin, Actor.SYSTEM));
    }

    @EventListener({
        ApplicationCorrected.class,
        ReceivedOnCorrected.class,
        ConductCertificateSeen.class,
        SponsorAnswered.class
    })
    @Order(BEFORE_OTHERS)
    void on(AuditedEvent.OfCase event) {
        assessCase.assess(event.caseNumber(), event.by());
    }

    /** The account of the application itself is told before the check begins. */
    @EventListener({AccountTold.class, AccountWithdrawn.class})
    @Order(BEFORE_OTHERS)
    void onAccount(AuditedEvent.OfCase event) {
        if (assessments.findByCaseNumber(event.caseNumber()).isPresent()) {
            assessCase.assess(event.caseNumber(), event.by());
        }
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(WithdrawalReversed event) {
        var assessment = assessments.require(event.caseNumber());
        assessment.reopen();
        assessments.save(assessment);
        assessCase.assess(event.caseNumber(), event.by());
    }
}
