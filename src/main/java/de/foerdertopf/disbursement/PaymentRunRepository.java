package de.foerdertopf.disbursement;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PaymentRunRepository extends JpaRepository<PaymentRun, UUID> {

    List<PaymentRun> findByFundOrderByClosedAtDescNumberDesc(FundCode fund);

    @Query("select coalesce(max(r.ordinal), 0) from PaymentRun r where r.fund = :fund and r.fiscalYear = :year")
    int lastOrdinal(FundCode fund, FiscalYear year);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PaymentRun r where r.id = :id")
    Optional<PaymentRun> lock(UUID id);
}
