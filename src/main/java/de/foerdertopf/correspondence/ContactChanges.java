package de.foerdertopf.correspondence;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of addresses that wait for a second person. */
@Component
@Transactional(readOnly = true)
public class ContactChanges {

    private final ContactChangeRepository changes;

    ContactChanges(ContactChangeRepository changes) {
        this.changes = changes;
    }

    /** All of a case, the oldest first. */
    public List<WaitingContact> of(CaseNumber caseNumber) {
        return changes.findByCaseNumberAndStateOrderByAskedAt(caseNumber, ContactChange.State.WAITING).stream()
                .map(ContactChange::view)
                .toList();
    }

    /** All in the house, the oldest first. */
    public List<WaitingContact> all() {
        return changes.findByStateOrderByAskedAt(ContactChange.State.WAITING).stream()
                .map(ContactChange::view)
                .toList();
    }

    /** This one, whether or not it still waits, or {@link de.foerdertopf.shared.NotFoundException}. */
    public WaitingContact require(UUID id) {
        return changes.require(id).view();
    }
}
