package de.foerdertopf.application;

import de.foerdertopf.identity.ApplicantFunds;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells in which funds a person has applied: who corrects her address, and with it who holds her cases, must look after all of them. */
@Component
class FundsOfApplicants implements ApplicantFunds {

    private final ApplicationRepository applications;

    FundsOfApplicants(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<FundCode> of(ApplicantId applicant) {
        return applications.findByApplicantIdOrderBySubmittedAtDesc(applicant.value()).stream()
                .map(application -> application.view(List.of()).fund())
                .collect(Collectors.toUnmodifiableSet());
    }
}
