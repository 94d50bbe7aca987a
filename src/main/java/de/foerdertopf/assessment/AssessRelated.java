package de.foerdertopf.assessment;

import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks anew at the cases whose findings speak of a case in which something happened: a twin that was withdrawn or has other days
 * now, an earlier case whose proof came.
 */
@Service
public class AssessRelated {

    private final AssessCase assessCase;
    private final AssessmentRepository assessments;
    private final FindingRepository findings;
    private final Applications applications;
    private final Twins twins;

    AssessRelated(
            AssessCase assessCase,
            AssessmentRepository assessments,
            FindingRepository findings,
            Applications applications,
            Twins twins) {
        this.assessCase = assessCase;
        this.assessments = assessments;
        this.findings = findings;
        this.applications = applications;
        this.twins = twins;
    }

    /** @param because the name of what happened, as in the audit trail */
    @Transactional
    public void assess(CaseNumber caseNumber, Actor by, String because) {
        var related = new TreeSet<CaseNumber>();
        findings.findByRelatedCase(caseNumber).forEach(finding -> related.add(finding.caseNumber()));
        related.addAll(twins.of(applications.require(caseNumber)));
        related.remove(caseNumber);
        related.stream()
                .filter(other -> assessments.findByCaseNumber(other).isPresent())
                .forEach(other -> assessCase.assess(other, by, because));
    }
}
