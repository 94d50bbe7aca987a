package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who works for the city, as others see her.
 *
 * @param phone as letters show it
 * @param roles her own roles
 * @param lentRoles roles of colleagues for whom she stands in today; never the system administration, never the auditor
 * @param standIns who acts for her, in this order: from {@code absentFrom} to {@code absentUntil}, and in the cases out of which she
 *     stays
 */
public record StaffMember(
        StaffId id,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String room,
        State state,
        Set<GrantedRole> roles,
        Set<GrantedRole> lentRoles,
        List<StaffId> standIns,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil) {

    public StaffMember {
        standIns = List.copyOf(standIns);
    }

    /** Whether she can sign in. */
    public enum State {
        INVITED,
        ACTIVE,
        DISABLED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether she may act in one of these roles for the fund, by herself or as a stand-in. */
    public boolean has(FundCode fund, Role... anyOf) {
        return isActive()
                && all().anyMatch(role ->
                        fund.equals(role.fund()) && Arrays.asList(anyOf).contains(role.role()));
    }

    /** Whether she has one of these roles for any fund, or globally. */
    public boolean hasAnywhere(Role... anyOf) {
        return isActive() && all().anyMatch(role -> Arrays.asList(anyOf).contains(role.role()));
    }

    /** The funds for which she has one of these roles; of any role if none is named. */
    public Set<FundCode> funds(Role... anyOf) {
        var funds = new TreeSet<FundCode>();
        if (isActive()) {
            all().filter(role -> anyOf.length == 0 || Arrays.asList(anyOf).contains(role.role()))
                    .forEach(role -> {
                        var fund = role.fund();
                        if (fund != null) {
                            funds.add(fund);
                        }
                    });
        }
        return funds;
    }

    /** Whether she audits a fund that she administers: nobody is given both any more, and who has both gives one to somebody else. */
    public boolean auditsHerself() {
        return !Duties.auditedByHerself(roles).isEmpty();
    }

    public Actor actor() {
        return id.actor();
    }

    private Stream<GrantedRole> all() {
        return Stream.concat(roles.stream(), lentRoles.stream());
    }
}
