package de.foerdertopf.disbursement;

import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface PaymentRunRepository extends JpaRepository<PaymentRun, UUID> {

    /** The latest first; of those that were closed at one moment the later number, and Z100 comes after Z99. */
    List<PaymentRun> findByFundOrderByClosedAtDescFiscalYearDescOrdinalDesc(FundCode fund, Pageable part);

    /** The fund's last run, if somebody closed it after a person was shown what the next one would hold. */
    default Optional<PaymentRunView> lastClosedSince(FundCode fund, RunSeen seen) {
        return findByFundOrderByClosedAtDescFiscalYearDescOrdinalDesc(fund, PageRequest.ofSize(1)).stream()
                .map(PaymentRun::view)
                .filter(last -> seen.isKnown())
                .filter(last -> !last.number().equals(seen.lastRun()))
                .findFirst();
    }

    long countByFund(FundCode fund);

    /** The runs whose files are still to be written and do not stand still, the oldest first. */
    @Query("select r.id from PaymentRun r where r.state = de.foerdertopf.disbursement.PaymentRunState.PREPARING"
            + " and r.problem is null order by r.closedAt, r.number")
    List<UUID> toPrepare();

    @Query("select coalesce(max(r.ordinal), 0) from PaymentRun r where r.fund = :fund and r.fiscalYear = :year")
    int lastOrdinal(FundCode fund, FiscalYear year);

    /** Nothing if somebody else holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = "-2"))
    @Query("select r from PaymentRun r where r.id = :id")
    Optional<PaymentRun> lockIfFree(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PaymentRun r where r.id = :id")
    Optional<PaymentRun> lock(UUID id);
}
