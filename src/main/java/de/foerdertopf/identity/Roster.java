package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on one day, and for whom: a colleague who is away, or who stays out of a case, is represented by the first of her two
 * stand-ins who is there, works in the fund and may take part. A stand-in acts under her own name.
 */
public final class Roster {

    private final Map<StaffId, StaffAccount> accounts = new LinkedHashMap<>();
    private final LocalDate day;

    Roster(Collection<StaffAccount> accounts, LocalDate day) {
        accounts.forEach(account -> this.accounts.put(account.id(), account));
        this.day = day;
    }

    /** Everybody as they are for whole funds. */
    List<StaffMember> all() {
        return accounts.values().stream()
                .map(account -> account.member(lentTo(account)))
                .toList();
    }

    Optional<StaffMember> find(StaffId id) {
        return Optional.ofNullable(accounts.get(id)).map(account -> account.member(lentTo(account)));
    }

    /**
     * The person as she is in one case of a fund: with what she is lent by those who stay out of it.
     *
     * @param outOfIt ids of the staff who declared a conflict of interest in the case
     */
    public Optional<StaffMember> inCase(StaffId id, FundCode fund, Set<String> outOfIt) {
        return Optional.ofNullable(accounts.get(id)).map(account -> account.member(lentTo(account, outOfIt, fund)));
    }

    /** Who acts in a case for somebody who stays out of it; empty where nobody was named who could. */
    public Optional<StaffMember> actingFor(StaffId person, FundCode fund, Set<String> outOfIt) {
        return Optional.ofNullable(accounts.get(person))
                .flatMap(account -> standInOf(account, fund, outOfIt))
                .map(standIn -> standIn.member(Set.of()));
    }

    /** What the person herself may do in the fund, as far as somebody else could do it in her place; nothing once she left. */
    public Set<Role> ownRoles(StaffId person, FundCode fund) {
        return Optional.ofNullable(accounts.get(person)).filter(StaffAccount::isActive).stream()
                .flatMap(account -> account.lendable().stream())
                .filter(role -> fund.equals(role.fund()))
                .map(GrantedRole::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Colleagues who could act for the person in at least one of her funds, by name. */
    public List<StaffMember> possibleStandIns(StaffId person) {
        var funds = Optional.ofNullable(accounts.get(person)).stream()
                .flatMap(account -> account.lendable().stream())
                .flatMap(role -> Stream.ofNullable(role.fund()))
                .collect(Collectors.toSet());
        return accounts.values().stream()
                .filter(account -> !account.id().equals(person))
                .filter(account -> funds.stream().anyMatch(account::mayStandInFor))
                .map(account -> account.member(Set.of()))
                .toList();
    }

    /** Others who are there, have one of these roles in the fund themselves, and may take part in the case. */
    public List<StaffMember> others(StaffId than, FundCode fund, Set<String> outOfIt, Predicate<GrantedRole> wanted) {
        return accounts.values().stream()
                .filter(account -> !account.id().equals(than) && mayAct(account, outOfIt))
                .filter(account ->
                        account.roles().stream().anyMatch(role -> fund.equals(role.fund()) && wanted.test(role)))
                .map(account -> account.member(Set.of()))
                .toList();
    }

    /** Everybody who is there, may take part in the case and has the role there, herself or in place of somebody who is not. */
    public List<StaffMember> actingAs(Role role, FundCode fund, Set<String> outOfIt) {
        return accounts.values().stream()
                .filter(account -> mayAct(account, outOfIt))
                .map(account -> account.member(lentTo(account, outOfIt, fund)))
                .filter(person -> person.has(fund, role))
                .toList();
    }

    private Set<GrantedRole> lentTo(StaffAccount standIn) {
        return lentTo(standIn, Set.of(), null);
    }

    private Set<GrantedRole> lentTo(StaffAccount standIn, Set<String> outOfIt, @Nullable FundCode only) {
        return accounts.values().stream()
                .filter(other -> !other.equals(standIn) && other.isActive())
                .filter(other -> other.isAwayOn(day) || isOutOfIt(other, outOfIt))
                .flatMap(other -> other.lendable().stream().filter(role -> {
                    var fund = role.fund();
                    return fund != null
                            && (only == null || only.equals(fund) || other.isAwayOn(day))
                            && standInOf(other, fund, only == null || only.equals(fund) ? outOfIt : Set.of())
                                    .filter(standIn::equals)
                                    .isPresent();
                }))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<StaffAccount> standInOf(StaffAccount absent, FundCode fund, Set<String> outOfIt) {
        return absent.standIns().stream()
                .flatMap(id -> Optional.ofNullable(accounts.get(id)).stream())
                .filter(account -> account.mayStandInFor(fund) && mayAct(account, outOfIt))
                .findFirst();
    }

    private boolean mayAct(StaffAccount account, Set<String> outOfIt) {
        return account.isActive() && !account.isAwayOn(day) && !isOutOfIt(account, outOfIt);
    }

    private static boolean isOutOfIt(StaffAccount account, Set<String> outOfIt) {
        return outOfIt.contains(account.id().toString());
    }
}
