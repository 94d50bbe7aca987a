package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InterestChargeRepository extends Repository<InterestCharge, UUID> {

    InterestCharge save(InterestCharge charge);

    /** Before another one counts for the same case. */
    InterestCharge saveAndFlush(InterestCharge charge);

    void delete(InterestCharge charge);

    /** What counts. */
    @Query("select c from InterestCharge c where c.caseNumber = :caseNumber and c.fallenNotice is null")
    Optional<InterestCharge> findByCaseNumber(CaseNumber caseNumber);

    /** What fell after its letter had gone, taken back in writing or not. */
    @Query("select c from InterestCharge c where c.caseNumber = :caseNumber and c.fallenNotice is not null")
    List<InterestCharge> fallen(CaseNumber caseNumber);

    /** What fell although its letter had gone, and is not taken back in writing yet. */
    @Query("""
            select c from InterestCharge c
             where c.caseNumber = :caseNumber and c.fallenNotice is not null and c.withdrawnOn is null
             order by c.decidedOn, c.id
            """)
    List<InterestCharge> toWithdraw(CaseNumber caseNumber);
}
