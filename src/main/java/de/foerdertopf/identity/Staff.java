package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work for the city. */
@Component
@Transactional(readOnly = true)
public class Staff {

    private final StaffAccountRepository accounts;
    private final Clock clock;

    Staff(StaffAccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public Optional<StaffMember> find(StaffId id) {
        var found = accounts.withThoseRepresentedBy(id.value(), HouseTime.today(clock));
        return found.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(account -> account.member(lentBy(
                        found.stream().filter(other -> !other.id().equals(id)).toList())));
    }

    /** The person, or {@link NotFoundException}. */
    public StaffMember require(StaffId id) {
        return find(id).orElseThrow(() -> new NotFoundException("No staff " + id));
    }

    public Optional<StaffMember> byEmail(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(account -> account.member(lentTo(account.id())));
    }

    /** Everybody, invited and disabled people too, by name. */
    public List<StaffMember> all() {
        Map<UUID, Set<GrantedRole>> lent = new HashMap<>();
        for (var absent : accounts.absentOn(HouseTime.today(clock))) {
            var standIn = absent.member(Set.of()).standIn();
            if (standIn != null) {
                lent.computeIfAbsent(standIn.value(), id -> new HashSet<>()).addAll(lendable(absent));
            }
        }
        return accounts.findAllByOrderByNameAscIdAsc().stream()
                .map(account ->
                        account.member(Set.copyOf(lent.getOrDefault(account.id().value(), Set.of()))))
                .toList();
    }

    /** Active people with a role for a fund, stand-ins included: whom a task may be given or a mail be sent to. */
    public List<StaffMember> withRole(Role role, FundCode fund) {
        return all().stream().filter(person -> person.has(fund, role)).toList();
    }

    /** The names of the people behind these ids, in one statement; an id of nobody here (a group, the house itself) stays as it is. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, id));
        accounts.findAllById(ids.stream().flatMap(id -> uuid(id).stream()).collect(Collectors.toSet()))
                .forEach(account -> names.put(
                        account.id().toString(), account.member(Set.of()).name()));
        return names;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Set<GrantedRole> lentTo(StaffId person) {
        return lentBy(accounts.representedBy(person.value(), HouseTime.today(clock)));
    }

    private static Set<GrantedRole> lentBy(Collection<StaffAccount> represented) {
        return represented.stream()
                .map(Staff::lendable)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<GrantedRole> lendable(StaffAccount absent) {
        return absent.roles().stream().filter(role -> !role.role().isGlobal()).collect(Collectors.toUnmodifiableSet());
    }
}
