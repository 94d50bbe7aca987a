package de.foerdertopf.assessment;

import de.foerdertopf.application.Section;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the check of a case is (Vollständigkeitsprüfung).
 *
 * @param openSections what the group may change now
 * @param replyDueOn until when
 * @param requestText what staff wrote to the group, last
 * @param lateFindings what the rules would find since the findings stand
 */
public record CompletenessCheck(
        CaseNumber caseNumber,
        AssessmentState state,
        Set<Section> openSections,
        @Nullable LocalDate replyDueOn,
        @Nullable String requestText,
        Set<FindingCode> lateFindings) {

    public CompletenessCheck {
        openSections = Set.copyOf(openSections);
        lateFindings = Set.copyOf(lateFindings);
    }
}
