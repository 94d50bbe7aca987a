package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account in force a fund's paying office cannot pay to, or the bank sent money back from, so that another one is needed. */
@Component
@Transactional(readOnly = true)
public class ReachableAccounts implements PayableAccounts {

    private final PayeeAccounts accounts;
    private final PaymentRepository payments;
    private final RefusedAccounts refused;
    private final PayableFormats formats;
    private final Funds funds;
    private final Clock clock;

    ReachableAccounts(
            PayeeAccounts accounts,
            PaymentRepository payments,
            RefusedAccounts refused,
            PayableFormats formats,
            Funds funds,
            Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.refused = refused;
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

    @Override
    public boolean isUseless(Iban account, FundCode fund) {
        return isOutOfReach(account, fund) || isRefused(account);
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
                .flatMap(account -> obstacle(account.iban(), fund))
                .or(() -> refusal(caseNumber).map(payment -> "account-came-back"));
    }

    /** The same of an account that is known, whether or not the bank refused it. */
    public Optional<String> obstacle(Iban account, FundCode fund) {
        return isOutOfReach(account, fund)
                ? Optional.of(funds.payFrom(account) ? "account-of-city" : "account-outside-sepa")
                : Optional.empty();
    }

    @Override
    public boolean isAnotherNeeded(CaseNumber caseNumber, FundCode fund) {
        return accounts.find(caseNumber)
                        .filter(account -> account.iban().isValid() && !isOutOfReach(account.iban(), fund))
                        .isEmpty()
                || isRefused(caseNumber);
    }

    @Override
    public boolean isRefused(CaseNumber caseNumber) {
        return refusal(caseNumber).isPresent();
    }

    /** The payment by which the bank refused the account in force, whatever case it was for. */
    public Optional<PaymentView> refusal(CaseNumber caseNumber) {
        return accounts.find(caseNumber)
                .flatMap(account -> refused.refusal(account.iban()))
                .map(Payment::view);
    }

    /** Whether the bank refused this account, and nobody confirmed it since. */
    public boolean isRefused(Iban account) {
        return refused.refusal(account).isPresent();
    }

    /** The other cases whose money goes to the account in force of this one. */
    public Set<CaseNumber> alsoPaidTo(CaseNumber caseNumber) {
        return accounts.find(caseNumber).map(account -> accounts.casesPaidTo(account.iban())).orElse(Set.of()).stream()
                .filter(other -> !other.equals(caseNumber))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The reason codes by which a bank refuses an account: for lists that ask of many cases at once what {@link #isRefused} asks of one. */
    public static Set<String> refusals() {
        return RefusedAccounts.REASONS;
    }

    /** Whether the bank sent the last payment back, for whatever reason, and since then nobody told another account or confirmed this one. */
    public boolean cameBack(CaseNumber caseNumber) {
        var made = payments.findByCaseNumberOrderByOrderedAtAscNumberAsc(caseNumber);
        if (made.isEmpty()) {
            return false;
        }
        var last = made.get(made.size() - 1);
        return accounts.find(caseNumber).map(last::cameBackFrom).orElseGet(() -> last.state() == PaymentState.RETURNED);
    }
}
