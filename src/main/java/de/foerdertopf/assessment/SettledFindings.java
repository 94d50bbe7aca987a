package de.foerdertopf.assessment;

import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.CaseNumber;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which findings of a decided case are settled since: they stand as they were decided on, and the rules would not find them today,
 * because a certificate was shown, a sponsor agreed, an account was put right.
 */
@Component
public class SettledFindings {

    private final AssessmentRepository assessments;
    private final Findings findings;
    private final RulesLook rules;

    SettledFindings(AssessmentRepository assessments, Findings findings, RulesLook rules) {
        this.assessments = assessments;
        this.findings = findings;
        this.rules = rules;
    }

    /** Of those that counted; what a person judged stays hers. Empty before the decision, when findings come and go by themselves. */
    @Transactional(readOnly = true)
    public Set<FindingCode> of(CaseNumber caseNumber) {
        if (!assessments.require(caseNumber).isFrozen()) {
            return Set.of();
        }
        var settled = new TreeSet<FindingCode>();
        findings.of(caseNumber).stream()
                .filter(finding -> finding.counts() && finding.judgedBy() == null)
                .forEach(finding -> settled.add(finding.code()));
        if (!settled.isEmpty()) {
            settled.removeAll(rules.foundToday(caseNumber));
        }
        return settled;
    }
}
