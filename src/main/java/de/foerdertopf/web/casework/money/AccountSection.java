package de.foerdertopf.web.casework.money;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.FarAccounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the money goes, and whether somebody has confirmed that. */
@Component
@Order(230)
class AccountSection implements CaseSection {

    private final PayeeAccounts accounts;
    private final AccountChanges changes;
    private final FarAccounts farAccounts;

    AccountSection(PayeeAccounts accounts, AccountChanges changes, FarAccounts farAccounts) {
        this.accounts = accounts;
        this.changes = changes;
        this.farAccounts = farAccounts;
    }

    /**
     * What is shown.
     *
     * @param account null while the group named none
     * @param changed who changed it and when, in one sentence; null where nobody did
     * @param abroad what to mind about an account abroad; null where it is at home
     */
    public record Shown(
            @Nullable PayeeAccount account,
            @Nullable String changed,
            @Nullable String abroad,
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
        return Optional.of(new Shown(
                account.orElse(null),
                account.flatMap(changes::of).orElse(null),
                account.map(PayeeAccount::iban).flatMap(farAccounts::sentence).orElse(null),
                !it.isOver() && mayConfirm(it, account),
                !it.isOver() && it.is(Role.ADMINISTRATOR)));
    }

    private static boolean mayConfirm(ShownCase it, Optional<PayeeAccount> account) {
        return it.is(Role.ADMINISTRATOR, Role.AUTHORIZER)
                && account.filter(known -> !known.checked() && known.iban().isValid())
                        .filter(known ->
                                !known.isLeftToOthersBy(it.opened().person().actor()))
                        .isPresent();
    }
}
