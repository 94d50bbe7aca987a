package de.foerdertopf.assessment;

import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One finding of a case: a code stands at most once. */
@Entity
@Table(name = "finding")
class Finding extends Aggregate {

    private static final String BETWEEN = "\u001f";

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private FindingCode code;

    @Enumerated(EnumType.STRING)
    private Consequence consequence;

    private String arguments;
    private @Nullable CaseNumber relatedCase;
    private @Nullable String judgedBy;

    @Column(columnDefinition = "text")
    private @Nullable String judgementReason;

    private @Nullable String overriddenBy;
    private @Nullable Instant overriddenAt;

    @Column(columnDefinition = "text")
    private @Nullable String overrideReason;

    private Instant foundAt;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(CaseNumber caseNumber, NewFinding found, Consequence consequence, Instant foundAt) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.code = found.code();
        this.consequence = consequence;
        this.arguments = String.join(BETWEEN, found.arguments());
        this.relatedCase = found.relatedCase();
        this.foundAt = foundAt;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    FindingCode code() {
        return code;
    }

    boolean isJudged() {
        return judgedBy != null;
    }

    /** The rule still finds it, perhaps with other values; says whether they are others. */
    boolean update(NewFinding found, Consequence meaning) {
        var before = arguments;
        arguments = String.join(BETWEEN, found.arguments());
        relatedCase = found.relatedCase();
        if (!isJudged()) {
            consequence = meaning;
        }
        return !before.equals(arguments);
    }

    /** A person judges it, with a meaning of her own. */
    void judge(Consequence meaning, String reason, String by) {
        consequence = meaning;
        judgementReason = reason;
        judgedBy = by;
    }

    void override(String reason, String by, Instant at) {
        overrideReason = reason;
        overriddenBy = by;
        overriddenAt = at;
    }

    void undoOverride() {
        overrideReason = null;
        overriddenBy = null;
        overriddenAt = null;
    }

    CaseFinding view() {
        return new CaseFinding(
                code,
                consequence,
                arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(BETWEEN, -1)),
                relatedCase,
                judgedBy,
                judgementReason,
                overriddenBy,
                overriddenAt,
                overrideReason);
    }
}
