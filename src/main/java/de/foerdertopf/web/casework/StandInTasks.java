package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.Conflicts.Declared;
import de.foerdertopf.disbursement.FourEyes;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Roster;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.MenuCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is missing: running cases out of which a person stays, and nobody was named who acts for her there, and payments that
 * nobody may release. The system administration sees to it that somebody can.
 */
@Component
@Transactional(readOnly = true)
class StandInTasks implements MenuCount {

    private final Conflicts conflicts;
    private final CaseOverviews overviews;
    private final Funds funds;
    private final Staff staff;
    private final FourEyes fourEyes;

    StandInTasks(Conflicts conflicts, CaseOverviews overviews, Funds funds, Staff staff, FourEyes fourEyes) {
        this.conflicts = conflicts;
        this.overviews = overviews;
        this.funds = funds;
        this.staff = staff;
        this.fourEyes = fourEyes;
    }

    /**
     * One case that needs somebody.
     *
     * @param others who could act as well, by their own roles
     */
    public record Task(
            CaseNumber caseNumber, String fund, StaffId person, String name, Instant since, List<String> others) {}

    /**
     * One payment that nobody may release.
     *
     * @param people whose duty it is in the fund; none of them may here, or none is there
     */
    public record Release(String number, String fund, Instant since, List<String> people) {}

    @Override
    public String key() {
        return "stand-ins";
    }

    @Override
    public long of(StaffMember person) {
        return person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR)
                ? open().size() + releases().size()
                : 0;
    }

    /** Those that wait longest first. */
    List<Release> releases() {
        return fourEyes.leftToNobody().stream()
                .map(payment -> new Release(
                        payment.number(),
                        funds.require(payment.fund()).name(),
                        payment.orderedAt(),
                        staff.withRole(PaymentDuty.RELEASE.role(), payment.fund()).stream()
                                .map(StaffMember::name)
                                .toList()))
                .toList();
    }

    /** The latest first. */
    List<Task> open() {
        var declared = conflicts.all();
        if (declared.isEmpty()) {
            return List.of();
        }
        var roster = staff.roster();
        var outOfIt = declared.stream()
                .collect(Collectors.groupingBy(
                        Declared::caseNumber, Collectors.mapping(Declared::staffId, Collectors.toUnmodifiableSet())));
        var running = overviews
                .of(outOfIt.keySet(), funds.all().stream().map(Fund::code).toList())
                .stream()
                .filter(about -> !about.stage().isOver())
                .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
        return declared.stream()
                .flatMap(conflict -> Stream.ofNullable(running.get(conflict.caseNumber()))
                        .flatMap(about -> task(conflict, about, outOfIt, roster).stream()))
                .toList();
    }

    private Optional<Task> task(
            Declared conflict, CaseOverview about, Map<CaseNumber, Set<String>> outOfIt, Roster roster) {
        var person = StaffId.parse(conflict.staffId());
        var out = outOfIt.getOrDefault(conflict.caseNumber(), Set.of());
        var roles = roster.ownRoles(person, about.fund());
        if (roles.isEmpty() || roster.actingFor(person, about.fund(), out).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                conflict.caseNumber(),
                funds.require(about.fund()).name(),
                person,
                staff.require(person).name(),
                conflict.at(),
                roster.others(person, about.fund(), out, role -> roles.contains(role.role())).stream()
                        .map(StaffMember::name)
                        .toList()));
    }
}
