package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findByCaseNumber(CaseNumber caseNumber);

    List<Application> findByApplicantIdOrderBySubmittedAtDesc(UUID applicantId);

    List<Application> findByFundAndTermsAccountKeyAndTermsProjectStartAndTermsProjectEndOrderBySubmittedAt(
            FundCode fund, String accountKey, LocalDate start, LocalDate end);

    List<Application> findByTermsInitiativeKeyOrderBySubmittedAt(String initiativeKey);

    /** The application of this case, or {@link NotFoundException}. */
    default Application require(CaseNumber caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFoundException("No application " + caseNumber));
    }
}
