package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decided on a remedy.
 *
 * @param notice the notice on which was decided: where the answer to an objection was taken to court, the one that it answers
 * @param contested of which kind that is
 * @param overtaken whether the remedy was directed at a letter that no longer held: then nothing follows
 * @param reopens whether the case is to be decided anew
 * @param answeredByLetter whether the house answers; else the court does
 * @param toldOn from which day the decision counts for whoever raised the remedy
 * @param staysDue what of a contested claim stays; null unless a part of it fell
 */
public record ObjectionDecided(
        CaseNumber caseNumber,
        NoticeId notice,
        NoticeType contested,
        UUID objection,
        RaisedObjection.Outcome outcome,
        boolean overtaken,
        boolean reopens,
        boolean answeredByLetter,
        LocalDate toldOn,
        @Nullable Money staysDue,
        String reason,
        Instant at,
        Actor by)
        implements AuditedEvent.OfCase {

    @Override
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        changes.add(Change.of("outcome", outcome));
        if (staysDue != null) {
            changes.add(Change.of("staysDue", staysDue));
        }
        if (!reason.isBlank()) {
            changes.add(Change.personal("reason", "", reason));
        }
        return changes;
    }
}
