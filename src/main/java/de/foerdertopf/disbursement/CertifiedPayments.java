package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.CertifiedMoney;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Tells those who change an account whether somebody has certified a payment of the case: with the decision, or by ordering it. */
@Component
class CertifiedPayments implements CertifiedMoney {

    private final PaymentCertificateRepository certificates;
    private final PaymentRepository payments;

    CertifiedPayments(PaymentCertificateRepository certificates, PaymentRepository payments) {
        this.certificates = certificates;
        this.payments = payments;
    }

    @Override
    public boolean isCertified(CaseNumber caseNumber) {
        return certificates.existsByCaseNumber(caseNumber) || payments.existsByCaseNumber(caseNumber);
    }
}
