package de.foerdertopf.application;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.applicant.WithdrawAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Iban;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whose account counts where a fiscal sponsor comes or goes: what it gets is paid to no account of the group, and when it goes it takes its
 * account with it, and the group's own counts again, once the group has told one.
 */
@Component
class SponsorsAccount {

    private final WithdrawAccount withdrawAccount;
    private final TellAccount tellAccount;
    private final PayeeAccounts accounts;

    SponsorsAccount(WithdrawAccount withdrawAccount, TellAccount tellAccount, PayeeAccounts accounts) {
        this.withdrawAccount = withdrawAccount;
        this.tellAccount = tellAccount;
        this.accounts = accounts;
    }

    /** A sponsor that consented gets the money from now on; nothing happens where none did, or where its account is the one in force. */
    void comeWith(Application application, Actor by) {
        if (application.sponsorState() == SponsorState.CONSENTED) {
            withdrawAccount.withdrawUnlessHeldBy(
                    application.view(List.of()).recipient().name(), application.caseNumber(), by);
        }
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
        accounts.lastNotHeldBy(before.name(), application.caseNumber())
                .ifPresentOrElse(
                        own -> tell(own.holder(), own.iban(), application, by), () -> tellOwn(application, by));
    }

    /** The account that the application itself names, if it names one; while a sponsor gets the money, only if it is the sponsor's. */
    void tellOwn(Application application, Actor by) {
        var own = application.answers().account();
        if (own != null && Iban.isMeantBy(own.iban().typed()) && mayBePaid(own.holder(), application)) {
            tell(own.holder(), own.iban(), application, by);
        }
    }

    private static boolean mayBePaid(String holder, Application application) {
        return application.sponsorState() != SponsorState.CONSENTED
                || Names.samePayee(
                        holder, application.view(List.of()).recipient().name());
    }

    private void tell(String holder, Iban iban, Application application, Actor by) {
        tellAccount.tell(new TellAccount.Command(
                application.caseNumber(),
                holder,
                iban,
                application.view(List.of()).recipient().name(),
                by));
    }
}
