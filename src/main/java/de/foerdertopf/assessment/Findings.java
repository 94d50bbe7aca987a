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
}
