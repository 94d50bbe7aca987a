package de.foerdertopf.assessment;

import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may open which case: those with a role in its fund and those who stand in for somebody who stays out of it, but nobody who
 * declared a conflict of interest in it (§§ 20, 21 VwVfG). Every door to a case asks here.
 */
@Component
@Transactional(readOnly = true)
public class CaseRights {

    private final Conflicts conflicts;
    private final CaseAccess access;
    private final Staff staff;

    CaseRights(Conflicts conflicts, CaseAccess access, Staff staff) {
        this.conflicts = conflicts;
        this.access = access;
        this.staff = staff;
    }

    /**
     * The person as she is in this case, if she has one of the roles there.
     *
     * @throws NotFoundException for whoever has none
     * @throws StaysOutOfCase for whoever declared a conflict of interest
     */
    public StaffMember require(Actor actor, CaseNumber caseNumber, FundCode fund, Role... anyOf) {
        var outOfIt = conflicts.of(caseNumber);
        if (outOfIt.isEmpty()) {
            return access.requireStaff(actor, fund, anyOf);
        }
        var person = inCase(actor, fund, outOfIt);
        if (outOfIt.contains(actor.id()) && person.has(fund, Role.values())) {
            throw new StaysOutOfCase(caseNumber);
        }
        if (!person.has(fund, anyOf)) {
            throw new NotFoundException("Not for this person");
        }
        return person;
    }

    /** Whether she has one of the roles in the case and may take part in it. */
    public boolean has(Actor actor, CaseNumber caseNumber, FundCode fund, Role... anyOf) {
        var outOfIt = conflicts.of(caseNumber);
        return !outOfIt.contains(actor.id()) && inCase(actor, fund, outOfIt).has(fund, anyOf);
    }

    /**
     * The cases in which she has one of the roles only because she stands in for somebody who stays out of them; none for whoever has
     * it in the whole fund.
     */
    public Set<CaseNumber> onlyIn(Actor actor, FundCode fund, Role... anyOf) {
        var inNoFund = StaffId.find(actor).flatMap(staff::find).filter(person -> !person.has(fund, anyOf));
        var declared = inNoFund.isPresent() ? conflicts.all() : List.<Conflicts.Declared>of();
        if (declared.isEmpty()) {
            return Set.of();
        }
        var roster = staff.roster();
        return declared.stream()
                .collect(Collectors.groupingBy(
                        Conflicts.Declared::caseNumber,
                        Collectors.mapping(Conflicts.Declared::staffId, Collectors.toUnmodifiableSet())))
                .entrySet()
                .stream()
                .filter(there -> !there.getValue().contains(actor.id()))
                .filter(there -> roster.inCase(StaffId.of(actor), fund, there.getValue())
                        .filter(person -> person.has(fund, anyOf))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private StaffMember inCase(Actor actor, FundCode fund, Set<String> outOfIt) {
        return outOfIt.isEmpty()
                ? staff.require(StaffId.of(actor))
                : staff.roster()
                        .inCase(StaffId.of(actor), fund, outOfIt)
                        .orElseThrow(() -> new NotFoundException("Not for this person"));
    }
}
