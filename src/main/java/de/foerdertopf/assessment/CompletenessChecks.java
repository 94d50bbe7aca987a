package de.foerdertopf.assessment;

import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.Section;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the check of each case is, and which sections a request has opened. */
@Component
@Transactional(readOnly = true)
public class CompletenessChecks implements CorrectApplication.OpenSections {

    private final AssessmentRepository assessments;

    CompletenessChecks(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    /** The check of this case, or {@link de.foerdertopf.shared.NotFoundException}. */
    public CompletenessCheck require(CaseNumber caseNumber) {
        return assessments.require(caseNumber).view();
    }

    /** Whether the period for the answer does not run, because the request did not reach the group. */
    public boolean isReplyPaused(CaseNumber caseNumber) {
        return assessments.require(caseNumber).isReplyPaused();
    }

    @Override
    public boolean isOpen(CaseNumber caseNumber, Section section) {
        return assessments.require(caseNumber).isOpen(section);
    }

    /** Whether the findings stand, because the case is decided. */
    public boolean areFindingsFrozen(CaseNumber caseNumber) {
        return assessments.require(caseNumber).isFrozen();
    }
}
