package de.foerdertopf.application;

import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Mailbox;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The account to which a fiscal sponsor gets the money of another group already: offered to the same organisation at the same address,
 * so that nobody types an IBAN twice.
 */
@Component
class KnownSponsorsAccount {

    private final ApplicationRepository applications;
    private final PayeeAccounts accounts;
    private final PayableAccounts payable;

    KnownSponsorsAccount(ApplicationRepository applications, PayeeAccounts accounts, PayableAccounts payable) {
        this.applications = applications;
        this.accounts = accounts;
        this.payable = payable;
    }

    /** The one told last that somebody of the house confirmed, and that money of this case gets to. */
    Optional<PayeeAccount> of(CaseNumber caseNumber) {
        var application = applications.require(caseNumber).view(List.of());
        var sponsor = application.answers().sponsor();
        if (sponsor == null || sponsor.email() == null) {
            return Optional.empty();
        }
        return applications.ofSponsor(Mailbox.spellings(sponsor.email()), SponsorState.CONSENTED).stream()
                .filter(other -> !other.caseNumber().equals(caseNumber) && isOf(sponsor, other))
                .flatMap(other -> accounts.find(other.caseNumber()).stream())
                .filter(account -> account.checked() && !payable.isUseless(account.iban(), application.fund()))
                .findFirst();
    }

    private static boolean isOf(FiscalSponsor sponsor, Application other) {
        var theirs = other.answers().sponsor();
        return theirs != null && Names.same(theirs.name(), sponsor.name());
    }
}
