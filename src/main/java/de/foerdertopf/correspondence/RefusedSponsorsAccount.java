package de.foerdertopf.correspondence;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.WantSponsorsAccount.SponsorsAccountWanted;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of a sponsor's account to which the money did not get. */
@Component
class RefusedSponsorsAccount {

    private final PayeeAccounts accounts;
    private final Payments payments;
    private final ReachableAccounts reachable;
    private final LetterWords words;

    RefusedSponsorsAccount(PayeeAccounts accounts, Payments payments, ReachableAccounts reachable, LetterWords words) {
        this.accounts = accounts;
        this.payments = payments;
        this.reachable = reachable;
        this.words = words;
    }

    boolean isAccountKnown(CaseNumber caseNumber) {
        return accounts.find(caseNumber).isPresent();
    }

    /** A payment, of this case or another, that the bank refused to bring to the account in force. */
    Optional<PaymentView> refused(CaseNumber caseNumber) {
        return reachable.refusal(caseNumber);
    }

    /** The last payment of the case that the bank sent back from the account in force. */
    Optional<PaymentView> returned(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .map(account -> account.iban().normalised())
                .flatMap(account -> payments.ofCase(caseNumber).stream()
                        .filter(payment -> payment.state() == PaymentState.RETURNED)
                        .filter(payment -> payment.iban().normalised().equals(account))
                        .reduce((earlier, later) -> later));
    }

    /** What the bank says against the account; empty where it says nothing. */
    String why(PaymentView payment) {
        var reason = payment.returnReason();
        return ReachableAccounts.refusals().contains(reason) ? words.of("returned." + reason) : "";
    }

    /** What an account is asked for, so that nobody asks twice for the same. */
    String occasion(SponsorsAccountWanted event) {
        if (event.by().isStaff()) {
            return event.at().toString();
        }
        var about = returned(event.caseNumber())
                .or(() -> reachable.refusal(event.caseNumber()))
                .map(Returns::occasion)
                .or(() -> accounts.find(event.caseNumber())
                        .map(PayeeAccount::history)
                        .map(AccountHistory::id))
                .orElse("");
        return event.by().isSystem() ? about : about + ":" + HouseTime.dayOf(event.at());
    }
}
