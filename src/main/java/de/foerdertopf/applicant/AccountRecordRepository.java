package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccountRecordRepository extends Repository<AccountRecord, UUID> {

    AccountRecord save(AccountRecord account);

    Optional<AccountRecord> findFirstByCaseNumberOrderByToldAtDescIdDesc(CaseNumber caseNumber);

    int countByCaseNumber(CaseNumber caseNumber);
}
