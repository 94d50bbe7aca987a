package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RepaymentRepository extends Repository<Repayment, UUID> {

    Repayment save(Repayment repayment);

    List<Repayment> findByCaseNumberOrderByReceivedOn(CaseNumber caseNumber);
}
