package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OverpaymentReturnRepository extends Repository<OverpaymentReturn, UUID> {

    OverpaymentReturn save(OverpaymentReturn back);

    Optional<OverpaymentReturn> findById(UUID id);

    /** What came of one year's payments and still counts. */
    @Query("""
            select o from OverpaymentReturn o join Payment p on p.id = o.paymentId
             where p.fund = :fund and p.fiscalYear = :year and o.reversedAt is null""")
    List<OverpaymentReturn> ofYear(FundCode fund, FiscalYear year);

    /** What came and still counts, in the order of days. */
    List<OverpaymentReturn> findByCaseNumberAndReversedAtIsNullOrderByReceivedOn(CaseNumber caseNumber);
}
