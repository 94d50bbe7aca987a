package de.foerdertopf.web.casework.check;

import de.foerdertopf.assessment.Findings;
import de.foerdertopf.assessment.SettledFindings;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules and people noticed about a case, with the names of those who judged or set aside. */
@Component
public class CaseFindings {

    private final Findings findings;
    private final SettledFindings settled;
    private final FindingWords words;
    private final Desk desk;

    CaseFindings(Findings findings, SettledFindings settled, FindingWords words, Desk desk) {
        this.findings = findings;
        this.settled = settled;
        this.words = words;
        this.desk = desk;
    }

    /** The findings of a case as its pages show them. */
    public List<FindingWords.Shown> shown(DeskCase opened) {
        var done = settled.of(opened.caseNumber());
        return findings.of(opened.caseNumber()).stream()
                .map(finding -> words.shown(
                        finding,
                        opened.application(),
                        name(finding.judgedBy()),
                        name(finding.overriddenBy()),
                        done.contains(finding.code())))
                .toList();
    }

    private String name(@Nullable String id) {
        return id == null ? "" : desk.name(id);
    }
}
