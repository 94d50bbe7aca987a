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

    /** What this address, in small letters, speaks for as the group's, the newest first. */
    @Query("select a from Application a where lower(a.terms.contactEmail) = :email order by a.submittedAt desc")
    List<Application> ofContact(String email);

    /** What a fiscal sponsor at this address, in small letters, consented to stand in for, the newest first. */
    @Query("select a from Application a where lower(a.terms.sponsorEmail) = :email and a.sponsorState = :consented"
            + " order by a.submittedAt desc")
    List<Application> ofSponsor(String email, SponsorState consented);

    List<Application> findByFundAndTermsAccountKeyAndTermsProjectStartAndTermsProjectEndOrderBySubmittedAt(
            FundCode fund, String accountKey, LocalDate start, LocalDate end);

    List<Application> findByTermsInitiativeKeyOrderBySubmittedAt(String initiativeKey);

    /** The application of this case, or {@link NotFoundException}. */
    default Application require(CaseNumber caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFoundException("No application " + caseNumber));
    }
}
