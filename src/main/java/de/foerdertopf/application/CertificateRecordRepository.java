package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CertificateRecordRepository extends Repository<CertificateRecord, UUID> {

    CertificateRecord save(CertificateRecord certificate);

    List<CertificateRecord> findByCaseNumberOrderBySeenOn(CaseNumber caseNumber);
}
