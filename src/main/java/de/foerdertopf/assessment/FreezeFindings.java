package de.foerdertopf.assessment;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the findings stand as they were when a case was decided, so that the decision can be read with what it knew. */
@Service
public class FreezeFindings {

    private final AssessmentRepository assessments;
    private final AssessCase assessCase;

    FreezeFindings(AssessmentRepository assessments, AssessCase assessCase) {
        this.assessments = assessments;
        this.assessCase = assessCase;
    }

    @Transactional
    public void freeze(CaseNumber caseNumber) {
        var assessment = assessments.require(caseNumber);
        assessment.freeze();
        assessments.save(assessment);
    }

    /** The case is to be decided anew: what came in since the decision is looked at now. */
    @Transactional
    public void unfreeze(CaseNumber caseNumber, Actor by) {
        var assessment = assessments.require(caseNumber);
        assessment.unfreeze();
        assessments.save(assessment);
        assessCase.assess(caseNumber, by);
    }
}
