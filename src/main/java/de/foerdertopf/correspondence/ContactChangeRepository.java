package de.foerdertopf.correspondence;

import de.foerdertopf.application.ContactDetails.Whose;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContactChangeRepository extends Repository<ContactChange, UUID> {

    ContactChange saveAndFlush(ContactChange change);

    Optional<ContactChange> findById(UUID id);

    Optional<ContactChange> findByCaseNumberAndWhoseAndState(
            CaseNumber caseNumber, Whose whose, ContactChange.State state);

    List<ContactChange> findByCaseNumberAndStateOrderByAskedAt(CaseNumber caseNumber, ContactChange.State state);

    List<ContactChange> findByStateOrderByAskedAt(ContactChange.State state);

    /** This one, or {@link NotFoundException}. */
    default ContactChange require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("No contact change " + id));
    }
}
