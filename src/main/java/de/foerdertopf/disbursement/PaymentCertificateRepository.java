package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PaymentCertificateRepository extends Repository<PaymentCertificate, UUID> {

    PaymentCertificate save(PaymentCertificate certificate);

    Optional<PaymentCertificate> findById(UUID decisionId);

    /** Forgets those that no order has used. */
    void deleteByCaseNumberAndPaymentIdIsNull(CaseNumber caseNumber);

    boolean existsByCaseNumber(CaseNumber caseNumber);
}
