package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var today = HouseTime.today(clock);
        return new Roster(accounts.withThoseRepresentedBy(id.value(), today), today).find(id);
    }

    /** Everybody as of today, to ask more than once. */
    public Roster roster() {
        return new Roster(accounts.everybody(), HouseTime.today(clock));
    }

    /** The person, or {@link NotFoundException}. */
    public StaffMember require(StaffId id) {
        return find(id).orElseThrow(() -> new NotFoundException("No staff " + id));
    }

    public Optional<StaffMember> byEmail(EmailAddress email) {
        return accounts.findByEmail(email.value()).flatMap(account -> find(account.id()));
    }

    /** Everybody, invited and disabled people too, by name. */
    public List<StaffMember> all() {
        return roster().all();
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
                .forEach(account -> names.put(account.id().toString(), account.name()));
        return names;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
