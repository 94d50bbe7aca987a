package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What groups asked to change after approval. */
@Component
@Transactional(readOnly = true)
public class ChangeRequests {

    private final ChangeRequestRepository requests;

    ChangeRequests(ChangeRequestRepository requests) {
        this.requests = requests;
    }

    public List<RequestedChange> of(CaseNumber caseNumber) {
        return requests.findByCaseNumberOrderByAskedAt(caseNumber).stream()
                .map(ChangeRequest::view)
                .toList();
    }
}
