package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a certificate of conduct was seen. */
@Entity
@Table(name = "conduct_certificate_check")
class CertificateRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private String role;
    private LocalDate seenOn;
    private String seenBy;

    @SuppressWarnings("NullAway.Init")
    protected CertificateRecord() {}

    CertificateRecord(CaseNumber caseNumber, String role, LocalDate seenOn, String seenBy) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.role = role;
        this.seenOn = seenOn;
        this.seenBy = seenBy;
    }

    ConductCertificateCheck view() {
        return new ConductCertificateCheck(role, seenOn, seenBy);
    }
}
