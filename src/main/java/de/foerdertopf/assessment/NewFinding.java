package de.foerdertopf.assessment;

import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule says about one application. */
record NewFinding(
        FindingCode code,
        @Nullable Consequence consequence,
        List<String> arguments,
        @Nullable CaseNumber relatedCase) {

    static NewFinding of(FindingCode code, String... arguments) {
        return new NewFinding(code, null, List.of(arguments), null);
    }

    NewFinding about(CaseNumber other) {
        return new NewFinding(code, consequence, arguments, other);
    }

    /** With another consequence than the edition's. */
    NewFinding meaning(Consequence other) {
        return new NewFinding(code, other, arguments, relatedCase);
    }
}
