package de.foerdertopf.budget;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PotRequestRepository extends Repository<PotRequest, UUID> {

    PotRequest saveAndFlush(PotRequest request);

    Optional<PotRequest> findById(UUID id);

    @Query("select r from PotRequest r where r.fund = :fund and r.wish.state = 'WAITING' order by r.wish.requestedAt")
    List<PotRequest> waiting(FundCode fund);

    @Query("select r from PotRequest r where r.fund = :fund and r.year = :year and r.wish.refusal is not null"
            + " order by r.wish.decidedAt desc limit 5")
    List<PotRequest> refused(FundCode fund, FiscalYear year);

    @Query("select r from PotRequest r where r.fund = :fund and r.year = :year and r.what = 'CLOSE_YEAR'"
            + " and r.wish.state = 'DONE' order by r.wish.decidedAt desc limit 1")
    Optional<PotRequest> lastClosing(FundCode fund, FiscalYear year);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PotRequest r where r.id = :id")
    Optional<PotRequest> lock(UUID id);

    default PotRequest requireLocked(UUID id) {
        return lock(id).orElseThrow(() -> new NotFoundException("No such request of a pot"));
    }
}
