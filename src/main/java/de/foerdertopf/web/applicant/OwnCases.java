package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cases of the person who is signed in; those of others do not exist for her. */
@Component
class OwnCases {

    private final Applications applications;

    OwnCases(Applications applications) {
        this.applications = applications;
    }

    /** Her account, or {@link NotFoundException} for everybody who is no applicant. */
    static UUID owner(Actor actor) {
        return ApplicantId.of(actor).value();
    }

    /** Her case, or {@link NotFoundException}. */
    SubmittedApplication require(CaseNumber caseNumber, Actor actor) {
        var owner = owner(actor);
        return applications
                .find(caseNumber)
                .filter(application -> owner.equals(application.applicantId()))
                .orElseThrow(() -> new NotFoundException("Not this person's case"));
    }

    List<SubmittedApplication> of(Actor actor) {
        return applications.ofApplicant(owner(actor));
    }
}
