package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RefundRepository extends Repository<Refund, UUID> {

    /** At once, so that two orders of one moment meet here. */
    Refund saveAndFlush(Refund refund);

    Optional<Refund> findById(UUID id);

    /** All that was not taken back, in the order of their orders. */
    List<Refund> findByCaseNumberAndCancelledAtIsNullOrderByOrderedAt(CaseNumber caseNumber);
}
