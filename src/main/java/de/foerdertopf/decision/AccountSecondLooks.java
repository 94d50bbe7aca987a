package de.foerdertopf.decision;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that were changed after their money was certified: an administrator or an authorizer confirms them who did not type them.
 * Where the group itself told the change, it was the first person, also where an administrator accepted it. What the bank sent money
 * back from is confirmed by a call, never here.
 */
@Component
class AccountSecondLooks implements SecondLooks {

    private static final String KIND = "account";
    private static final Role[] SIGNERS = {Role.ADMINISTRATOR, Role.AUTHORIZER};

    private final PayeeAccounts accounts;
    private final PayableAccounts payable;
    private final ConfirmAccount confirmAccount;
    private final Applications applications;
    private final Conflicts conflicts;
    private final CaseAccess access;
    private final Staff staff;
    private final MessageSource messages;

    AccountSecondLooks(
            PayeeAccounts accounts,
            PayableAccounts payable,
            ConfirmAccount confirmAccount,
            Applications applications,
            Conflicts conflicts,
            CaseAccess access,
            Staff staff,
            MessageSource messages) {
        this.accounts = accounts;
        this.payable = payable;
        this.confirmAccount = confirmAccount;
        this.applications = applications;
        this.conflicts = conflicts;
        this.access = access;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SecondLook> waiting(FundCode fund) {
        return accounts.waitingForSecondPerson().entrySet().stream()
                .filter(waiting -> applications.require(waiting.getKey()).fund().equals(fund))
                .filter(waiting -> !payable.isRefused(waiting.getKey()))
                .map(waiting -> look(fund, waiting.getKey(), waiting.getValue()))
                .toList();
    }

    private SecondLook look(FundCode fund, CaseNumber caseNumber, PayeeAccount account) {
        var history = history(account);
        return new SecondLook(
                KIND,
                caseNumber.value(),
                history.id(),
                fund,
                caseNumber,
                List.of(
                        caseNumber.value(),
                        account.holder(),
                        account.iban().grouped(),
                        GermanDates.inWords(HouseTime.dayOf(history.toldAt())),
                        toldBy(history)),
                Objects.requireNonNullElse(history.toldBy(), ""),
                history.toldAt(),
                "/schreibtisch/faelle/" + caseNumber + "/konto/bestaetigen");
    }

    private String toldBy(AccountHistory history) {
        var id = history.toldBy();
        return id != null && history.toldByStaff()
                ? staff.names(List.of(id)).getOrDefault(id, id)
                : messages.getMessage(
                        history.toldBySponsor() ? "second-look.account.sponsor" : "second-look.account.group",
                        null,
                        Locale.GERMAN);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySign(SecondLook look, Actor by) {
        return by.isStaff()
                && !by.id().equals(look.firstPerson())
                && staff.find(StaffId.of(by))
                        .filter(person -> person.has(look.fund(), SIGNERS))
                        .isPresent()
                && !conflicts.of(new CaseNumber(look.key())).contains(by.id());
    }

    @Override
    @Transactional
    public void sign(FundCode fund, String key, String seen, Actor by) {
        var caseNumber = new CaseNumber(key);
        if (!applications.require(caseNumber).fund().equals(fund)) {
            throw new NotFoundException("No case " + caseNumber + " in " + fund);
        }
        access.requireStaff(by, fund, SIGNERS);
        conflicts.requireNone(caseNumber, by);
        if (payable.isRefused(caseNumber)) {
            throw new BusinessRuleViolation("account.came-back");
        }
        confirmAccount.confirm(new ConfirmAccount.Command(
                caseNumber, messages.getMessage("second-look.account.signed", null, Locale.GERMAN), null, seen, by));
    }

    /** A wrong account is set right by the next one: until then no money goes to it. */
    @Override
    public boolean canBeGivenBack() {
        return false;
    }

    @Override
    public void giveBack(FundCode fund, String key, String seen, String reason, Actor by) {
        throw new BusinessRuleViolation("second-look.account-stays");
    }

    private static AccountHistory history(PayeeAccount account) {
        return Objects.requireNonNull(account.history());
    }
}
