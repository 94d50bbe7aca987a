package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All remedies against letters: what came, in time or late, and how each ended. */
@Component
@Transactional(readOnly = true)
public class Objections {

    private final ObjectionRepository objections;
    private final Notices notices;

    Objections(ObjectionRepository objections, Notices notices) {
        this.objections = objections;
        this.notices = notices;
    }

    /**
     * A remedy that nobody has decided on.
     *
     * @param letter against which it goes
     * @param about what it is about: where the answer to an objection was taken to court, the notice that it answers
     */
    public record Dispute(RaisedObjection remedy, IssuedNotice letter, IssuedNotice about) {

        /** Whether a court decides, and not the house. */
        public boolean isAtCourt() {
            return letter.isTakenToCourt();
        }
    }

    /** What is open in a case and may still change something; not what is directed at a letter that no longer holds. */
    public List<Dispute> disputes(CaseNumber caseNumber) {
        return of(caseNumber).stream()
                .filter(objection -> objection.isOpen() && !objection.overtaken())
                .map(objection -> {
                    var letter = notices.require(objection.notice());
                    return new Dispute(objection, letter, notices.disputed(letter));
                })
                .toList();
    }

    /** What else was written against the same letter while a remedy was open, in the order in which it was entered. */
    public List<FurtherWriting> further(UUID objection) {
        return objections.require(objection).further();
    }

    /** Those of a case, in the order in which they came. */
    public List<RaisedObjection> of(CaseNumber caseNumber) {
        return objections.findByCaseNumberOrderByReceivedOn(caseNumber).stream()
                .map(Objection::view)
                .toList();
    }
}
