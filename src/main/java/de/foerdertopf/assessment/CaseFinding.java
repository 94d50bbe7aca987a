package de.foerdertopf.assessment;

import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule or a person noticed about a case.
 *
 * @param arguments values for its sentence, already in German form, without names
 * @param judgedBy staff id, where a person noticed it
 * @param overrideReason why a person set it aside; null while it counts
 */
public record CaseFinding(
        FindingCode code,
        Consequence consequence,
        List<String> arguments,
        @Nullable CaseNumber relatedCase,
        @Nullable String judgedBy,
        @Nullable String judgementReason,
        @Nullable String overriddenBy,
        @Nullable Instant overriddenAt,
        @Nullable String overrideReason) {

    public Severity severity() {
        return consequence.severity();
    }

    public boolean counts() {
        return overrideReason == null;
    }
}
