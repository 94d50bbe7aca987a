package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OverpaymentReturnRepository extends Repository<OverpaymentReturn, UUID> {

    OverpaymentReturn save(OverpaymentReturn back);

    Optional<OverpaymentReturn> findById(UUID id);

    /** What came and still counts, in the order of days. */
    List<OverpaymentReturn> findByCaseNumberAndReversedAtIsNullOrderByReceivedOn(CaseNumber caseNumber);
}
