package de.foerdertopf.web.finance;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.CaseRights;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PeopleInRuns;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sits at the finance desk, for which funds, and how people are called there. */
@Component
class FinanceDesk {

    /** Who may look at money: those who handle it, those who decide about it, and auditors. */
    private static final Role[] READERS = {Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR, Role.AUDITOR};

    /** Who may stop a payment: everybody through whose hands it goes. */
    private static final Role[] HANDLERS =
            Arrays.stream(PaymentDuty.values()).map(PaymentDuty::role).toArray(Role[]::new);

    private final Funds funds;
    private final CaseAccess access;
    private final CaseRights rights;
    private final Conflicts conflicts;
    private final Staff staff;
    private final PeopleInRuns peopleInRuns;
    private final PaymentRuns runs;
    private final Applications applications;

    FinanceDesk(
            Funds funds,
            CaseAccess access,
            CaseRights rights,
            Conflicts conflicts,
            Staff staff,
            PeopleInRuns peopleInRuns,
            PaymentRuns runs,
            Applications applications) {
        this.funds = funds;
        this.access = access;
        this.rights = rights;
        this.conflicts = conflicts;
        this.staff = staff;
        this.peopleInRuns = peopleInRuns;
        this.runs = runs;
        this.applications = applications;
    }

    /** The fund, for those who may look at its money; for others it does not exist. */
    Fund reader(Actor actor, FundCode fund) {
        access.requireStaff(actor, fund, READERS);
        return funds.require(fund);
    }

    /** The fund, for those whose duty this is. */
    Fund open(Actor actor, FundCode fund, PaymentDuty duty) {
        access.requireStaff(actor, fund, duty.role());
        return funds.require(fund);
    }

    /** The fund of a case, for those whose duty this is in that case. */
    Fund open(Actor actor, FundCode fund, CaseNumber caseNumber, PaymentDuty duty) {
        requireIn(fund, caseNumber);
        rights.require(actor, caseNumber, fund, duty.role());
        return funds.require(fund);
    }

    /** The fund of a case, for those who may look at its money. */
    Fund reader(Actor actor, FundCode fund, CaseNumber caseNumber) {
        requireIn(fund, caseNumber);
        rights.require(actor, caseNumber, fund, READERS);
        return funds.require(fund);
    }

    /** The fund of a run, for those who may look at its money: in the fund, or in place of somebody who stays out of a case in the run. */
    Fund reader(Actor actor, FundCode fund, PaymentRunId run) {
        requireIn(fund, run);
        return peopleInRuns.holdsOneOf(run, rights.onlyIn(actor, fund, READERS))
                ? funds.require(fund)
                : reader(actor, fund);
    }

    /** The fund of a run, for those whose duty this is: in the fund, or in place of somebody who stays out of a case in the run. */
    Fund open(Actor actor, FundCode fund, PaymentRunId run, PaymentDuty duty) {
        requireIn(fund, run);
        return standsIn(actor, fund, run, duty) ? funds.require(fund) : open(actor, fund, duty);
    }

    /** A case of another fund does not exist here, whatever is asked about it. */
    private void requireIn(FundCode fund, CaseNumber caseNumber) {
        if (!applications.require(caseNumber).fund().equals(fund)) {
            throw new NotFoundException("No case " + caseNumber + " in " + fund);
        }
    }

    /** A run of another fund does not exist here, either. */
    private void requireIn(FundCode fund, PaymentRunId run) {
        if (!runs.require(run).fund().equals(fund)) {
            throw new NotFoundException("No payment run " + run + " in " + fund);
        }
    }

    /** Whether this is the visitor's duty in the run. */
    boolean has(Actor actor, FundCode fund, PaymentRunId run, PaymentDuty duty) {
        return has(actor, fund, duty) || standsIn(actor, fund, run, duty);
    }

    private boolean standsIn(Actor actor, FundCode fund, PaymentRunId run, PaymentDuty duty) {
        return peopleInRuns.holdsOneOf(run, rights.onlyIn(actor, fund, duty.role()));
    }

    /** The fund, for those who bring its payments to the cash office: all, or those of cases out of which a colleague stays. */
    Fund payer(Actor actor, FundCode fund) {
        return standsIn(actor, fund) ? funds.require(fund) : open(actor, fund, PaymentDuty.PAY);
    }

    /** Whether the visitor brings payments to the cash office only for a colleague who stays out of their cases. */
    boolean standsIn(Actor actor, FundCode fund) {
        return !rights.onlyIn(actor, fund, PaymentDuty.PAY.role()).isEmpty();
    }

    /** The fund of a case, for everybody through whose hands its payments go. */
    Fund handler(Actor actor, FundCode fund, CaseNumber caseNumber) {
        requireIn(fund, caseNumber);
        rights.require(actor, caseNumber, fund, HANDLERS);
        return funds.require(fund);
    }

    /** Whether this is the visitor's duty in the case. */
    boolean has(Actor actor, FundCode fund, CaseNumber caseNumber, PaymentDuty duty) {
        return rights.has(actor, caseNumber, fund, duty.role());
    }

    /** Whether the visitor may stop a payment of the case. */
    boolean handles(Actor actor, FundCode fund, CaseNumber caseNumber) {
        return rights.has(actor, caseNumber, fund, HANDLERS);
    }

    /** The cases out of which the visitor stays: they are in none of her lists. */
    Set<CaseNumber> closedTo(Actor actor) {
        return conflicts.casesOf(actor);
    }

    /** Whether this is the visitor's duty in the fund. */
    boolean has(Actor actor, FundCode fund, PaymentDuty duty) {
        return staff.require(StaffId.of(actor)).has(fund, duty.role());
    }

    /** Whether the visitor may look at all payments of the fund, and not only at those of a case in which she stands in. */
    boolean reads(Actor actor, FundCode fund) {
        return staff.require(StaffId.of(actor)).has(fund, READERS);
    }

    /** Whether the visitor may look at the money of the case. */
    boolean reads(Actor actor, FundCode fund, CaseNumber caseNumber) {
        return rights.has(actor, caseNumber, fund, READERS);
    }

    /** Where the visitor finds the fund's payments: on their page, or among her own work where she only stands in for single cases. */
    String home(Actor actor, Fund fund) {
        return reads(actor, fund.code()) ? base(fund) : "/schreibtisch";
    }

    /** Where to go on after a deed in a case: the fund's payments, or the case for whoever only stands in there. */
    String after(Actor actor, Fund fund, CaseNumber caseNumber) {
        return reads(actor, fund.code()) ? base(fund) : "/schreibtisch/faelle/" + caseNumber;
    }

    /** The funds whose money this person may look at, by name. */
    List<Fund> fundsOf(Actor actor) {
        var codes = staff.require(StaffId.of(actor)).funds(READERS);
        var found = funds.all().stream()
                .filter(fund -> codes.contains(fund.code()))
                .sorted(Comparator.comparing(Fund::name))
                .toList();
        if (found.isEmpty()) {
            throw new NotFoundException("No fund for this person");
        }
        return found;
    }

    /** The names of the people behind these ids; an id of nobody stays as it is. */
    Map<String, String> names(@Nullable String... ids) {
        return staff.names(Arrays.stream(ids).filter(Objects::nonNull).toList());
    }

    /** Who can name a stand-in or give somebody a duty, where nobody is left to do it. */
    List<StaffMember> systemAdministrators() {
        return staff.all().stream()
                .filter(person -> person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR))
                .toList();
    }

    /** Where a fund's payments are. */
    static String base(Fund fund) {
        return "/schreibtisch/finanzen/" + fund.code();
    }

    /** The posting key on one line, in the order of the city's books. */
    static String postingKey(Fund fund) {
        return String.join(" · ", fund.payingOffice().postingKey().values());
    }
}
