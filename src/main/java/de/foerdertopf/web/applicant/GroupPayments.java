package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.shared.Iban;
import org.springframework.stereotype.Component;

/** How far the money of a granted case is for its group, and whether its account stands in the way. */
@Component
class GroupPayments {

    private final Grants grants;
    private final PayeeAccounts accounts;
    private final ReachableAccounts reachableAccounts;
    private final Payments payments;

    GroupPayments(Grants grants, PayeeAccounts accounts, ReachableAccounts reachableAccounts, Payments payments) {
        this.grants = grants;
        this.accounts = accounts;
        this.reachableAccounts = reachableAccounts;
        this.payments = payments;
    }

    /** Whether the money is back in the house, or more of it waits for an account that the bank refused. */
    boolean cameBack(SubmittedApplication application) {
        return reachableAccounts.cameBack(application.caseNumber()) || isRefusedForWhatIsOpen(application);
    }

    private boolean isRefusedForWhatIsOpen(SubmittedApplication application) {
        return isRefused(application) && payments.open(application.caseNumber()).isPositive();
    }

    /** How far its payment is. Where the bank did not say that the account is wrong, it is the house's turn: the money is sent again. */
    GroupStage stage(SubmittedApplication application) {
        if (isRefusedForWhatIsOpen(application)) {
            return isRefusedElsewhere(application) ? GroupStage.ACCOUNT_WANTED : GroupStage.PAYMENT_RETURNED;
        }
        if (cameBack(application)) {
            return accounts.find(application.caseNumber()).isEmpty()
                    ? GroupStage.PAYMENT_RETURNED
                    : GroupStage.PAYMENT_SENT_AGAIN;
        }
        var obstacles = grants.obstaclesToPayment(application.caseNumber());
        if (obstacles.contains("sponsor-consent-missing")) {
            return GroupStage.SPONSOR_WANTED;
        }
        if (obstacles.contains("certificate-missing")) {
            return GroupStage.CERTIFICATE_WANTED;
        }
        return obstacles.contains("account-missing")
                        || obstacles.contains("account-invalid")
                        || isOutOfReach(application)
                ? GroupStage.ACCOUNT_WANTED
                : GroupStage.PAYING;
    }

    /** Whether the case has an account to which its fund cannot pay: then only another one helps. */
    boolean isOutOfReach(SubmittedApplication application) {
        return reachableAccounts.isOutOfReach(application.caseNumber(), application.fund());
    }

    /** Whether the bank refused the account that is known when money of another case went there: no money of this one came back. */
    boolean isRefusedElsewhere(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        return reachableAccounts.refusal(caseNumber).stream()
                .anyMatch(payment -> !payment.caseNumber().equals(caseNumber));
    }

    /** Whether the bank sent money back from the account that is known, as wrong or closed, and nobody confirmed it since. */
    boolean isRefused(SubmittedApplication application) {
        return reachableAccounts.isRefused(application.caseNumber());
    }

    /** Whether a bank sent money back from this account, as wrong or closed, and nobody confirmed it since. */
    boolean isRefused(Iban account) {
        return reachableAccounts.isRefused(account);
    }
}
