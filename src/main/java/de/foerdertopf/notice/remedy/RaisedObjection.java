package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remedy against a notice.
 *
 * @param inTime whether it came before the notice was final; a late one does not hold up finality
 * @param overtaken whether it is directed at a letter that no longer held when it came: then it holds nothing up
 * @param outcome null while nobody has decided
 * @param facts what happened, in the words of the person who decided
 * @param costs who pays; null while nobody has decided
 * @param staysDue what of a contested claim stays, all told, what came back already included; null unless a part of it fell
 * @param toldOn from which day the decision counts for whoever raised it: a court's from its delivery; null while nobody has decided
 */
public record RaisedObjection(
        UUID id,
        NoticeId notice,
        CaseNumber caseNumber,
        LocalDate receivedOn,
        boolean inTime,
        boolean overtaken,
        Channel channel,
        String text,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String facts,
        @Nullable ObjectionCosts costs,
        @Nullable Money staysDue,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate toldOn) {

    /** How it ended. */
    public enum Outcome {
        /** The authority helps (Abhilfe). */
        UPHELD,
        /** The authority helps in part. */
        PARTLY_UPHELD,
        REJECTED,
        /** Whoever raised it took it back, or it is settled otherwise: nobody decides on it, and no letter follows. */
        WITHDRAWN;

        /** Whether the case is to be decided anew. */
        public boolean helps() {
            return this == UPHELD || this == PARTLY_UPHELD;
        }

        /** What the law says where nothing special is decided: who loses pays (§ 80 (1) VwVfG). */
        public ObjectionCosts costs() {
            return new ObjectionCosts(
                    switch (this) {
                        case UPHELD -> ObjectionCosts.Bearer.AUTHORITY;
                        case PARTLY_UPHELD -> ObjectionCosts.Bearer.HALF_EACH;
                        case REJECTED, WITHDRAWN -> ObjectionCosts.Bearer.OBJECTOR;
                    },
                    ObjectionCosts.Lawyer.NOT_INVOLVED);
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether somebody decided on it: what is taken back is not decided. */
    public boolean isDecided() {
        return outcome != null && outcome != Outcome.WITHDRAWN;
    }

    /** Whether it helped: what is directed at a letter that no longer holds helps nobody, for what holds stands in another letter. */
    public boolean isEffective() {
        return outcome != null && outcome.helps() && !overtaken;
    }

    /**
     * Whether it was refused, wholly or for what stays of a claim, or taken back: then the notice becomes final, after an answer once
     * that has arrived.
     */
    public boolean leavesNotice() {
        return outcome == Outcome.REJECTED || outcome == Outcome.WITHDRAWN || staysDue != null;
    }
}
