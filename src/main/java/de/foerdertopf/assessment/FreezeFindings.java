package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the findings stand as they were when a case was decided, so that the decision can be read with what it knew. */
@Service
public class FreezeFindings {

    private final AssessmentRepository assessments;

    FreezeFindings(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    @Transactional
    public void freeze(CaseNumber caseNumber) {
        var assessment = assessments.require(caseNumber);
        assessment.freeze();
        assessments.save(assessment);
    }

    /** After a decision was taken back. */
    @Transactional
    public void unfreeze(CaseNumber caseNumber) {
        var assessment = assessments.require(caseNumber);
        assessment.unfreeze();
        assessments.save(assessment);
    }
}
