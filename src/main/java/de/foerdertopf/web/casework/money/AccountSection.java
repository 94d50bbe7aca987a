package de.foerdertopf.web.casework.money;

import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.UnusableAccounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the money goes, and whether somebody has confirmed that since money came back from there. */
@Component
@Order(230)
class AccountSection implements CaseSection {

    private final PayeeAccounts accounts;
    private final AccountChanges changes;
    private final UnusableAccounts unusable;
    private final PayableAccounts payable;

    AccountSection(PayeeAccounts accounts, AccountChanges changes, UnusableAccounts unusable, PayableAccounts payable) {
        this.accounts = accounts;
        this.changes = changes;
        this.unusable = unusable;
        this.payable = payable;
    }

    /**
     * What is shown.
     *
     * @param account null while the group named none
     * @param ofAnother whether it belongs neither to who gets the money nor to the group, whomever it was named for
     * @param changed who changed it and when, in one sentence; null where nobody did
     * @param unusable why it is none to pay to, in one sentence; null where it is one
     * @param refused whether the bank sent money back from it, and nobody confirmed it since
     */
    public record Shown(
            @Nullable PayeeAccount account,
            boolean ofAnother,
            @Nullable String changed,
            @Nullable String unusable,
            boolean refused,
            boolean mayConfirm,
            boolean mayChange) {}

    @Override
    public String template() {
        return "casework/money/account";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var account = accounts.find(it.caseNumber());
        var refused = payable.isRefused(it.caseNumber());
        return Optional.of(new Shown(
                account.orElse(null),
                account.filter(known -> isOfAnother(known, it.opened().application()))
                        .isPresent(),
                account.flatMap(changes::of).orElse(null),
                account.map(PayeeAccount::iban)
                        .flatMap(unusable::finding)
                        .map(UnusableAccounts.Advice::text)
                        .orElse(null),
                refused,
                !it.isOver() && mayConfirm(it, account, refused),
                !it.isOver() && it.is(Role.ADMINISTRATOR)));
    }

    private static boolean isOfAnother(PayeeAccount account, SubmittedApplication application) {
        return !Names.samePayee(account.holder(), application.recipient().name())
                && !Names.samePayee(
                        account.holder(), application.answers().initiative().nameInLetters());
    }

    private boolean mayConfirm(ShownCase it, Optional<PayeeAccount> account, boolean refused) {
        return it.is(Role.ADMINISTRATOR, Role.AUTHORIZER)
                && account.filter(known -> (refused || !known.checked() || known.isVouchedForByOneOnly())
                                && known.iban().isValid())
                        .filter(known -> !known.checked()
                                || !known.isVouchedForOnlyBy(
                                        it.opened().person().actor()))
                        .filter(known ->
                                !known.isLeftToOthersBy(it.opened().person().actor()))
                        .filter(known -> !refused
                                || !accounts.isTypedBy(
                                        known.iban(), it.opened().person().actor()))
                        .isPresent();
    }
}
