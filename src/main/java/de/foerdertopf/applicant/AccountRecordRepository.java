package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccountRecordRepository extends Repository<AccountRecord, UUID> {

    AccountRecord save(AccountRecord account);

    Optional<AccountRecord> findFirstByCaseNumberOrderByToldAtDescIdDesc(CaseNumber caseNumber);

    /** The account told last, unless it was withdrawn: an older one never comes back by that. */
    default Optional<AccountRecord> findInForce(CaseNumber caseNumber) {
        return findFirstByCaseNumberOrderByToldAtDescIdDesc(caseNumber).filter(AccountRecord::isInForce);
    }

    /** All that wait for a second person, the oldest first; those of a case that another account followed among them. */
    List<AccountRecord> findByNeedsSecondPersonTrueAndCheckedAtNullAndWithdrawnAtNullOrderByToldAt();

    /** All of a case, what was told last first. */
    List<AccountRecord> findByCaseNumberOrderByToldAtDescIdDesc(CaseNumber caseNumber);

    /** All that ever said this account, in force or not. */
    List<AccountRecord> findByIbanKey(String ibanKey);

    int countByCaseNumber(CaseNumber caseNumber);
}
