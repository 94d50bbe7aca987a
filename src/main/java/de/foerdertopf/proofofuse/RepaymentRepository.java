package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RepaymentRepository extends Repository<Repayment, UUID> {

    Repayment save(Repayment repayment);

    Optional<Repayment> findById(UUID id);

    /** What came and still counts, in the order of days. */
    List<Repayment> findByCaseNumberAndReversedAtIsNullOrderByReceivedOn(CaseNumber caseNumber);
}
