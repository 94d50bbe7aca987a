package de.foerdertopf.web.desk;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseRights;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
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

/**
 * Opens cases to those who work on their fund; to everybody else they do not exist, and to those who declared a conflict of interest
 * they are closed.
 */
@Component
public class Desk {

    /** Who may open a case. A committee reads sheets without contact data instead. */
    private static final Role[] READERS = {
        Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER, Role.AUDITOR
    };

    private final Applications applications;
    private final Funds funds;
    private final CaseAccess access;
    private final CaseRights rights;
    private final Staff staff;

    Desk(Applications applications, Funds funds, CaseAccess access, CaseRights rights, Staff staff) {
        this.applications = applications;
        this.funds = funds;
        this.access = access;
        this.rights = rights;
        this.staff = staff;
    }

    /** For everybody who may open a case. */
    public DeskCase read(Actor actor, CaseNumber caseNumber) {
        return open(actor, caseNumber, READERS);
    }

    /** For those who run the fund: check, decide, write. */
    public DeskCase administer(Actor actor, CaseNumber caseNumber) {
        return open(actor, caseNumber, Role.ADMINISTRATOR);
    }

    /** A whole fund, for those who run it. */
    public Fund administer(Actor actor, FundCode fund) {
        access.requireStaff(actor, fund, Role.ADMINISTRATOR);
        return funds.require(fund);
    }

    /** For those who look whether all is as it was. */
    public DeskCase oversee(Actor actor, CaseNumber caseNumber) {
        return open(actor, caseNumber, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    /** For those who talk with the group. */
    public DeskCase counsel(Actor actor, CaseNumber caseNumber) {
        return open(actor, caseNumber, Role.COUNSELLOR, Role.ADMINISTRATOR);
    }

    /** For those who may sign as the second person. */
    public DeskCase sign(Actor actor, CaseNumber caseNumber) {
        return open(actor, caseNumber, Role.ADMINISTRATOR, Role.AUTHORIZER);
    }

    /** For whoever has one of these roles in the fund of the case. */
    public DeskCase open(Actor actor, CaseNumber caseNumber, Role... anyOf) {
        return on(applications.require(caseNumber), actor, anyOf);
    }

    private DeskCase on(SubmittedApplication application, Actor actor, Role... anyOf) {
        var person = rights.require(actor, application.caseNumber(), application.fund(), anyOf);
        return new DeskCase(
                application,
                funds.require(application.fund()),
                funds.edition(application.edition()),
                funds.round(application.fund(), application.round()),
                person);
    }

    /**
     * The funds for which the person has one of these roles, by name.
     *
     * @throws NotFoundException if she has none of them anywhere
     */
    public List<Fund> fundsOf(StaffMember person, Role... anyOf) {
        if (!person.hasAnywhere(anyOf)) {
            throw new NotFoundException("Not for this person");
        }
        var codes = person.funds(anyOf);
        return funds.all().stream()
                .filter(fund -> codes.contains(fund.code()))
                .sorted(Comparator.comparing(Fund::name))
                .toList();
    }

    /** Whether the person may open cases of any fund. */
    public boolean isReader(StaffMember person) {
        return person.hasAnywhere(READERS);
    }

    /** The funds whose cases the person may open; none where she opens no case at all. */
    public Set<FundCode> codesToRead(StaffMember person) {
        return person.funds(READERS);
    }

    /** The funds whose cases the person may open, by name. */
    public List<Fund> fundsToRead(StaffMember person) {
        return fundsOf(person, READERS);
    }

    /** The names of the people behind these ids; an id of nobody stays as it is. */
    public Map<String, String> names(@Nullable String... ids) {
        return staff.names(Arrays.stream(ids).filter(Objects::nonNull).toList());
    }

    /** The name of the person behind an id. */
    public String name(String id) {
        return Objects.requireNonNull(names(id).get(id));
    }
}
