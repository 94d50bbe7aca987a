package de.foerdertopf.notice.writing;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Whether a notice may be put on the portal for its recipient to retrieve (§ 41 (2a) VwVfG): the fund offers it, and
 * a recipient who can sign in has consented.
 */
@Component
public class PortalDelivery {

    private final Funds funds;
    private final Applications applications;

    PortalDelivery(Funds funds, Applications applications) {
        this.funds = funds;
        this.applications = applications;
    }

    /** Whether the recipient of this case could choose it: a sponsor has no account, and nobody has who applied on paper. */
    public boolean isOffered(SubmittedApplication application) {
        return funds.edition(application.edition()).rules().delivery().portal()
                && application.hasPage()
                && application.recipient().kind() != GrantRecipient.Kind.SPONSOR;
    }

    /** Whether the recipient chose it and can be told by mail. */
    public boolean isAgreed(SubmittedApplication application) {
        return application.delivery() == DeliveryChoice.PORTAL
                && application.recipient().email() != null
                && isOffered(application);
    }

    /** The same of the recipient of a case as it stands. */
    public boolean isAgreed(CaseNumber caseNumber) {
        return isAgreed(applications.require(caseNumber));
    }

    /** Whether this is the recipient's own account. */
    public boolean isRecipient(SubmittedApplication application, Actor by) {
        var account = application.applicantId();
        return account != null
                && isOffered(application)
                && new ApplicantId(account).actor().equals(by);
    }
}
