package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who may give and take which roles: the system administration all, a fund's administration those of its fund by which no money
 * moves; and nobody gives any to herself.
 */
@Component
@EnableConfigurationProperties(Duties.class)
class PersonnelRights {

    private final Staff staff;
    private final Duties duties;

    PersonnelRights(Staff staff, Duties duties) {
        this.staff = staff;
        this.duties = duties;
    }

    /**
     * Lets pass who may give and take these roles.
     *
     * @throws BusinessRuleViolation {@code staff.not-your-fund}, {@code staff.house-only}
     */
    void requireMayGive(Actor by, Collection<GrantedRole> roles) {
        requireMayCorrect(by, roles);
        if (!isTheHouse(by) && roles.stream().anyMatch(role -> role.role().isGivenByTheHouseOnly())) {
            throw new BusinessRuleViolation("staff.house-only");
        }
    }

    /**
     * Lets pass who may say how a colleague with these roles is called and reached: the administration of all her funds.
     *
     * @throws BusinessRuleViolation {@code staff.not-your-fund}
     */
    void requireMayCorrect(Actor by, Collection<GrantedRole> roles) {
        if (isTheHouse(by)) {
            return;
        }
        var own = staff.find(StaffId.of(by))
                .map(person -> person.funds(Role.ADMINISTRATOR))
                .orElse(Set.of());
        if (own.isEmpty()) {
            throw new NotFoundException("Not for this person");
        }
        if (!roles.stream().allMatch(role -> role.fund() != null && own.contains(role.fund()))) {
            throw new BusinessRuleViolation("staff.not-your-fund");
        }
    }

    /**
     * Lets pass the system administration only: resetting an account or moving it to another address hands it over.
     *
     * @throws BusinessRuleViolation {@code staff.reset-house-only}
     */
    void requireMayHandOver(Actor by) {
        if (!isTheHouse(by)) {
            throw new BusinessRuleViolation("staff.reset-house-only");
        }
    }

    /**
     * Nobody gives herself what she did not have.
     *
     * @throws BusinessRuleViolation {@code staff.own-roles}
     */
    static void requireNotForHerself(Actor by, StaffId receiver, Collection<GrantedRole> given) {
        if (by.equals(receiver.actor()) && !given.isEmpty()) {
            throw new BusinessRuleViolation("staff.own-roles");
        }
    }

    /**
     * The city may want administrator and authorizer of a fund to be two people, and nobody audits a fund that she administers. What
     * somebody has already is not taken from her by another change.
     *
     * @throws BusinessRuleViolation {@code staff.duties-apart}, {@code staff.audits-herself}
     */
    void requireDutiesApart(Actor by, Set<GrantedRole> before, Set<GrantedRole> after) {
        if (!by.isSystem() && !duties.tooMuchInOneHand(before).containsAll(duties.tooMuchInOneHand(after))) {
            throw new BusinessRuleViolation("staff.duties-apart");
        }
        if (!by.isSystem() && !Duties.auditedByHerself(before).containsAll(Duties.auditedByHerself(after))) {
            throw new BusinessRuleViolation("staff.audits-herself");
        }
    }

    /** These roles and those that the person holds today for a colleague. */
    Set<GrantedRole> withLent(StaffId person, Set<GrantedRole> roles) {
        var all = new HashSet<>(roles);
        staff.find(person).ifPresent(found -> all.addAll(found.lentRoles()));
        return all;
    }

    private boolean isTheHouse(Actor by) {
        return by.isSystem()
                || staff.find(StaffId.of(by))
                        .filter(person -> person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR))
                        .isPresent();
    }

    /** What would be given. */
    static Set<GrantedRole> added(Set<GrantedRole> before, Set<GrantedRole> after) {
        return after.stream().filter(role -> !before.contains(role)).collect(Collectors.toUnmodifiableSet());
    }

    /** What would be given or taken. */
    static Set<GrantedRole> difference(Set<GrantedRole> before, Set<GrantedRole> after) {
        var changed = new HashSet<GrantedRole>();
        before.stream().filter(role -> !after.contains(role)).forEach(changed::add);
        after.stream().filter(role -> !before.contains(role)).forEach(changed::add);
        return changed;
    }

    /** The house must not lock itself out. */
    void requireAnotherSystemAdministrator(StaffId than) {
        var another = staff.all().stream()
                .anyMatch(person -> !person.id().equals(than) && person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR));
        if (!another) {
            throw new BusinessRuleViolation("staff.last-administrator");
        }
    }
}
