package de.foerdertopf.decision;

import de.foerdertopf.application.SameProject;
import de.foerdertopf.assessment.AssessCase;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the rules look at a case once more when it is opened for its decision, when it is decided and when a second person signs:
 * until then other cases and the calendar go on. It misses no twin that is recorded in the same moment.
 */
@Service
public class LookAgain {

    private static final String BECAUSE = "CaseOpened";
    private static final Set<Consequence> BINDING = Set.of(Consequence.REJECT, Consequence.REQUEST);

    private final SameProject sameProject;
    private final AssessCase assessCase;
    private final CompletenessChecks checks;
    private final Findings findings;

    LookAgain(SameProject sameProject, AssessCase assessCase, CompletenessChecks checks, Findings findings) {
        this.sameProject = sameProject;
        this.assessCase = assessCase;
        this.checks = checks;
        this.findings = findings;
    }

    /** Does nothing once the findings stand. */
    @Transactional
    public void look(CaseNumber caseNumber) {
        if (!checks.areFindingsFrozen(caseNumber)) {
            sameProject.hold(caseNumber);
            assessCase.assess(caseNumber, Actor.SYSTEM, BECAUSE);
        }
    }

    /**
     * What a grant of this sum needs: no finding that counts stands against it.
     *
     * @throws BusinessRuleViolation {@code decision.finding-stands}, {@code decision.above-cap}
     */
    void requireAllowed(CaseNumber caseNumber, Money amount, Money cap) {
        var counting =
                findings.of(caseNumber).stream().filter(CaseFinding::counts).toList();
        for (var finding : counting) {
            if (BINDING.contains(finding.consequence())) {
                throw new BusinessRuleViolation("decision.finding-stands", finding.code());
            }
            if (finding.consequence() == Consequence.CAP && amount.isMoreThan(cap)) {
                throw new BusinessRuleViolation("decision.above-cap", cap.toGerman());
            }
        }
    }
}
