package de.foerdertopf.application;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A fiscal sponsor mends the account that it mistyped behind its one-time link. */
@Service
public class MendSponsorsAccount {

    private final LinkedAnswers links;
    private final ApplicationRepository applications;
    private final TellAccount tellAccount;

    MendSponsorsAccount(LinkedAnswers links, ApplicationRepository applications, TellAccount tellAccount) {
        this.links = links;
        this.applications = applications;
        this.tellAccount = tellAccount;
    }

    /** Replaces a mistyped account; does nothing once a valid one is in force, so that an old link can redirect no money. */
    @Transactional
    public void mend(String token, BankAccount account) {
        var wrong = links.wrongAccount(token);
        var nothingNew = wrong.filter(known ->
                        !known.iban().equals(account.iban()) || !known.holder().equals(account.holder()))
                .isEmpty();
        if (nothingNew) {
            return;
        }
        var caseNumber = links.answeredCase(token).orElseThrow();
        tellAccount.tell(new TellAccount.Command(
                caseNumber,
                account.holder(),
                account.iban(),
                applications.require(caseNumber).view(List.of()).recipient().name(),
                Actor.sponsor(caseNumber.value())));
    }
}
