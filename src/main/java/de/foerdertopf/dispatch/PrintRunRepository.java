package de.foerdertopf.dispatch;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PrintRunRepository extends Repository<PrintRun, UUID> {

    PrintRun saveAndFlush(PrintRun run);

    Optional<PrintRun> findById(UUID id);

    List<PrintRun> findByFundOrderByMadeAtDesc(FundCode fund);

    @Query("select coalesce(max(r.ordinal), 0) from PrintRun r where r.fund = :fund and r.year = :year")
    int lastOrdinal(FundCode fund, int year);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PrintRun r where r.id = :id")
    Optional<PrintRun> lock(UUID id);

    /** This run, held until the transaction ends, or {@link NotFoundException}. */
    default PrintRun lock(PrintRunId id) {
        return lock(id.value()).orElseThrow(() -> new NotFoundException("No print run " + id));
    }
}
