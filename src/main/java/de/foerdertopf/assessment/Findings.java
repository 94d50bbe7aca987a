package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is found about cases. */
@Component
@Transactional(readOnly = true)
public class Findings {

    /** How many rules look at each application. */
    public static final int CHECKS = FundPolicies.ALL.size();

    private final FindingRepository findings;

    Findings(FindingRepository findings) {
        this.findings = findings;
    }

    /** The findings of a case, the heaviest first. */
    public List<CaseFinding> of(CaseNumber caseNumber) {
        return findings.findByCaseNumber(caseNumber).stream()
                .map(Finding::view)
                .sorted(Comparator.comparing(CaseFinding::severity).thenComparing(CaseFinding::code))
                .toList();
    }

    /** All findings that people set aside, the latest first, for the auditor. */
    public List<Overridden> overridden() {
        return findings.findByOverriddenAtNotNullOrderByOverriddenAtDesc().stream()
                .map(f -> new Overridden(f.caseNumber(), f.view()))
                .toList();
    }

    /** A finding that was set aside, and in which case. */
    public record Overridden(CaseNumber caseNumber, CaseFinding finding) {}
}
