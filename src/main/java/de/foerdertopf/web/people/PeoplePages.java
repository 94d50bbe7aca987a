package de.foerdertopf.web.people;

import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.login.Paths;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the list of people and each person's page show. */
@Component
class PeoplePages {

    private final Staff staff;
    private final RoleChoices roleChoices;
    private final MessageSource messages;

    PeoplePages(Staff staff, RoleChoices roleChoices, MessageSource messages) {
        this.staff = staff;
        this.roleChoices = roleChoices;
        this.messages = messages;
    }

    /** Everybody whom the visitor sees. */
    List<PersonRow> list(StaffMember me) {
        var everybody = staff.all();
        return everybody.stream()
                .filter(person -> PeopleInSight.sees(me, person))
                .map(person -> row(person, everybody))
                .toList();
    }

    /** On her own page somebody may only lay a role down. */
    List<GrantedRole> offeredFor(StaffMember person, StaffMember me) {
        return roleChoices.givenBy(me).stream()
                .filter(role -> !person.id().equals(me.id()) || person.roles().contains(role))
                .toList();
    }

    PersonPage of(StaffMember person, StaffMember me) {
        var mine = offeredFor(person, me);
        var mayTakeAll = roleChoices.givenBy(me).containsAll(person.roles());
        return new PersonPage(
                Paths.PEOPLE + "/" + person.id(),
                person.name(),
                word("people.state." + person.state()),
                tone(person),
                person.state() == StaffMember.State.DISABLED,
                person.state() == StaffMember.State.INVITED && mayTakeAll,
                roleChoices.choices(mine),
                person.roles().stream()
                        .filter(role -> !mine.contains(role))
                        .map(roleChoices::label)
                        .sorted()
                        .toList(),
                standInOf(person, staff.all()),
                !person.id().equals(me.id()) && person.state() != StaffMember.State.DISABLED && mayTakeAll,
                me.hasAnywhere(Role.SYSTEM_ADMINISTRATOR));
    }

    private PersonRow row(StaffMember person, List<StaffMember> everybody) {
        return new PersonRow(
                Paths.PEOPLE + "/" + person.id(),
                person.name(),
                person.email(),
                word("people.state." + person.state()),
                tone(person),
                person.roles().stream().map(roleChoices::label).sorted().collect(Collectors.joining(", ")),
                standInOf(person, everybody),
                person.auditsHerself());
    }

    /** In the order in which they act; null where nobody does. */
    private static @Nullable String standInOf(StaffMember person, List<StaffMember> everybody) {
        var names = person.standIns().stream()
                .flatMap(id -> everybody.stream().filter(other -> other.id().equals(id)))
                .map(StaffMember::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String tone(StaffMember person) {
        return switch (person.state()) {
            case ACTIVE -> "good";
            case INVITED -> "info";
            case DISABLED -> "plain";
        };
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
