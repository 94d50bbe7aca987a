package de.foerdertopf.application;

import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That a certificate of conduct was seen. */
@Entity
@Table(name = "conduct_certificate_check")
class CertificateRecord extends Aggregate {

    private CaseNumber caseNumber;
    private String role;
    private LocalDate seenOn;
    private String seenBy;

    @SuppressWarnings("NullAway.Init")
    protected CertificateRecord() {}

    CertificateRecord(CaseNumber caseNumber, String role, LocalDate seenOn, String seenBy) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.role = role;
        this.seenOn = seenOn;
        this.seenBy = seenBy;
    }

    ConductCertificateCheck view() {
        return new ConductCertificateCheck(role, seenOn, seenBy);
    }
}
