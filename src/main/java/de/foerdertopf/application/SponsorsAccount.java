package de.foerdertopf.application;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.applicant.WithdrawAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Iban;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a fiscal sponsor take its account with it: the money then goes to the group's own account, once the group has told one. */
@Component
class SponsorsAccount {

    private final WithdrawAccount withdrawAccount;
    private final TellAccount tellAccount;

    SponsorsAccount(WithdrawAccount withdrawAccount, TellAccount tellAccount) {
        this.withdrawAccount = withdrawAccount;
        this.tellAccount = tellAccount;
    }

    /**
     * The sponsor that had consented stands in no longer. Nothing happens where none had.
     *
     * @param before who was the recipient until now
     */
    void fallWith(GrantRecipient before, Application application, Actor by) {
        if (before.kind() != GrantRecipient.Kind.SPONSOR || application.sponsorState() == SponsorState.CONSENTED) {
            return;
        }
        withdrawAccount.withdraw(new WithdrawAccount.Command(application.caseNumber(), before.name(), by));
        tellOwn(application, by);
    }

    /** The account that the application itself names, if it names one. */
    void tellOwn(Application application, Actor by) {
        var own = application.answers().account();
        if (own != null && Iban.isMeantBy(own.iban().typed())) {
            tellAccount.tell(new TellAccount.Command(
                    application.caseNumber(),
                    own.holder(),
                    own.iban(),
                    application.view(List.of()).recipient().name(),
                    by));
        }
    }
}
