package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findByCaseNumber(CaseNumber caseNumber);

    List<Application> findByApplicantIdOrderBySubmittedAtDesc(UUID applicantId);

    /** What an address in one of these spellings speaks for as the group's, the newest first. */
    @Query("select a from Application a where lower(a.terms.contactEmail) in :spellings order by a.submittedAt desc")
    List<Application> ofContact(List<String> spellings);

    /** What a fiscal sponsor at an address in one of these spellings consented to stand in for, the newest first. */
    @Query("select a from Application a where lower(a.terms.sponsorEmail) in :spellings and a.sponsorState = :consented"
            + " order by a.submittedAt desc")
    List<Application> ofSponsor(List<String> spellings, SponsorState consented);

    List<Application> findByFundAndTermsAccountKeyAndTermsProjectStartAndTermsProjectEndOrderBySubmittedAt(
            FundCode fund, String accountKey, LocalDate start, LocalDate end);

    List<Application> findByTermsInitiativeKeyOrderBySubmittedAt(String initiativeKey);

    /** The application of this case, or {@link NotFoundException}. */
    default Application require(CaseNumber caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFoundException("No application " + caseNumber));
    }
}
