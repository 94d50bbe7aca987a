package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PaymentRepository extends JpaRepository<Payment, UUID> {

    List<Payment> findByCaseNumberOrderByOrderedAtAscNumberAsc(CaseNumber caseNumber);

    /** All payments of a case as they stand, oldest first. */
    default List<PaymentView> ofCase(CaseNumber caseNumber) {
        return findByCaseNumberOrderByOrderedAtAscNumberAsc(caseNumber).stream()
                .map(Payment::view)
                .toList();
    }

    /** The runs in which payments of a case are, in an order that is the same for everybody. */
    @Query("select distinct p.runId from Payment p where p.caseNumber = :caseNumber"
            + " and p.state = de.foerdertopf.disbursement.PaymentState.IN_RUN order by p.runId")
    List<UUID> runsOf(CaseNumber caseNumber);

    boolean existsByCaseNumber(CaseNumber caseNumber);

    List<Payment> findByCaseNumberIn(Collection<CaseNumber> caseNumbers);

    /** Those that the cash office is asked to stop, and of which nobody has said yet that it did. */
    @Query("select p from Payment p where p.fund = :fund and p.recallAskedAt is not null"
            + " and p.state = de.foerdertopf.disbursement.PaymentState.IN_RUN order by p.recallAskedAt, p.number")
    List<Payment> findAskedBack(FundCode fund);

    long countByFundAndState(FundCode fund, PaymentState state);

    List<Payment> findByStateOrderByOrderedAtAscNumberAsc(PaymentState state);

    List<Payment> findByFundAndStateOrderByOrderedAtAscNumberAsc(FundCode fund, PaymentState state, Pageable part);

    List<Payment> findByFundAndStateOrderByExecutedOnDescNumberDesc(FundCode fund, PaymentState state, Pageable part);

    /** What the bank sent back for one of these reasons, what was noted last at the end. */
    List<Payment> findByReturnReasonInOrderByReturnNotedAtAscNumberAsc(Collection<String> reasons);

    List<Payment> findByFundAndFiscalYear(FundCode fund, FiscalYear fiscalYear);

    /** All that the run ever held; what was called back in time is cancelled. */
    List<Payment> findByRunIdOrderByNumber(UUID runId);

    List<Payment> findByRunIdAndStateOrderByNumber(UUID runId, PaymentState state);

    /** What the cash office paid once more with it. */
    List<Payment> findByAgain(UUID payment);

    /** The payments of a case in these states; a payment that somebody moves at this moment is waited for. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.caseNumber = :caseNumber and p.state in :states order by p.id")
    List<Payment> lock(CaseNumber caseNumber, Collection<PaymentState> states);

    List<Payment> findByIdInOrderByNumber(Collection<UUID> ids);

    /** Those of a run that are on their way to the bank. */
    @Query("select p.id from Payment p where p.runId = :runId"
            + " and p.state = de.foerdertopf.disbursement.PaymentState.IN_RUN order by p.number")
    List<UUID> idsInRun(UUID runId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.id in :ids order by p.id")
    List<Payment> lock(Collection<UUID> ids);
}
