package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account in force a fund's paying office cannot pay to, or the bank sent money back from, so that another one is needed. */
@Component
@Transactional(readOnly = true)
public class ReachableAccounts implements PayableAccounts {

    private final PayeeAccounts accounts;
    private final PaymentRepository payments;
    private final PayableFormats formats;
    private final Funds funds;
    private final Clock clock;

    ReachableAccounts(
            PayeeAccounts accounts, PaymentRepository payments, PayableFormats formats, Funds funds, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.formats = formats;
        this.funds = funds;
        this.clock = clock;
    }

    @Override
    public boolean isOutOfReach(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                .filter(account -> isOutOfReach(account.iban(), fund))
                .isPresent();
    }

    /** The same of an account that is known. */
    public boolean isOutOfReach(Iban account, FundCode fund) {
        return account.isValid() && !formats.reaches(fund, account, HouseTime.today(clock));
    }

    /**
     * Why nothing goes to the valid account in force, as a code of {@code Payments#obstacles}: it is the city's own, no file reaches it, or the
     * bank refused it.
     */
    public Optional<String> obstacle(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                .map(PayeeAccount::iban)
                .filter(account -> isOutOfReach(account, fund))
                .map(account -> funds.payFrom(account) ? "account-of-city" : "account-outside-sepa")
                .or(() -> refusal(caseNumber).map(payment -> "account-came-back"));
    }

    @Override
    public boolean isAnotherNeeded(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                        .filter(account -> account.iban().isValid() && !isOutOfReach(account.iban(), fund))
                        .isEmpty()
                || cameBack(caseNumber);
    }

    @Override
    public boolean isRefused(CaseNumber caseNumber) {
        return refusal(caseNumber).isPresent();
    }

    /** The number of the payment by which the bank refused the account in force. */
    Optional<String> refusal(CaseNumber caseNumber) {
        return accounts.find(caseNumber).flatMap(account -> refusal(ofCase(caseNumber), account));
    }

    /** The reason codes by which a bank refuses an account: for lists that ask of many cases at once what {@link #isRefused} asks of one. */
    public static Set<String> refusals() {
        return Payment.ACCOUNT_REFUSED;
    }

    private static Optional<String> refusal(List<Payment> made, PayeeAccount account) {
        return made.stream()
                .filter(payment -> payment.showsRefused(account))
                .map(Payment::number)
                .reduce((first, last) -> last);
    }

    private List<Payment> ofCase(CaseNumber caseNumber) {
        return payments.findByCaseNumberOrderByOrderedAtAscNumberAsc(caseNumber);
    }

    /**
     * Whether the group is to look after its account: the bank refused it, or sent the last payment back for whatever reason, and since then
     * nobody told another one or confirmed it.
     */
    public boolean cameBack(CaseNumber caseNumber) {
        var made = ofCase(caseNumber);
        if (made.isEmpty()) {
            return false;
        }
        var last = made.get(made.size() - 1);
        var account = accounts.find(caseNumber);
        return account.isEmpty()
                ? last.state() == PaymentState.RETURNED
                : last.cameBackFrom(account.get())
                        || refusal(made, account.get()).isPresent();
    }
}
