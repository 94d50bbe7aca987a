package de.foerdertopf.web.casework.money;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who confirms the account of a case: nobody who typed it, once its money was certified or the bank refused it. */
@Component
class AccountConfirmers {

    private final PayeeAccounts accounts;
    private final ReachableAccounts reachable;
    private final Conflicts conflicts;
    private final Staff staff;

    AccountConfirmers(PayeeAccounts accounts, ReachableAccounts reachable, Conflicts conflicts, Staff staff) {
        this.accounts = accounts;
        this.reachable = reachable;
        this.conflicts = conflicts;
        this.staff = staff;
    }

    /** Whether this person leaves it to others. */
    boolean leavesIt(CaseNumber caseNumber, Actor person) {
        return accounts.find(caseNumber)
                .filter(account -> leavesIt(caseNumber, account, person))
                .isPresent();
    }

    private boolean leavesIt(CaseNumber caseNumber, PayeeAccount account, Actor person) {
        return account.isLeftToOthersBy(person)
                || (reachable.isRefused(caseNumber) && accounts.isTypedBy(account.iban(), person));
    }

    /** The names of those who may do it. */
    List<String> names(CaseNumber caseNumber, FundCode fund) {
        var outOfIt = conflicts.of(caseNumber);
        return Stream.of(Role.ADMINISTRATOR, Role.AUTHORIZER)
                .flatMap(role -> staff.withRole(role, fund).stream())
                .distinct()
                .filter(person -> !outOfIt.contains(person.id().toString()))
                .filter(person -> !leavesIt(caseNumber, person.actor()))
                .map(StaffMember::name)
                .distinct()
                .sorted()
                .toList();
    }
}
