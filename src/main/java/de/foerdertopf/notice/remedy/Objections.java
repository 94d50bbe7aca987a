package de.foerdertopf.notice.remedy;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All remedies against letters: what came, in time or late, and how each ended. */
@Component
@Transactional(readOnly = true)
public class Objections {

    private final ObjectionRepository objections;

    Objections(ObjectionRepository objections) {
        this.objections = objections;
    }

    /** Those of a case, in the order in which they came. */
    public List<RaisedObjection> of(CaseNumber caseNumber) {
        return objections.findByCaseNumberOrderByReceivedOn(caseNumber).stream()
                .map(Objection::view)
                .toList();
    }
}
