package de.foerdertopf.web.login;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.layout.MenuCount;
import de.foerdertopf.web.layout.Visitor.MenuEntry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The desk's main menu: what this person may open and what this installation has. */
@Component
class DeskMenu {

    /** Who opens cases. */
    private static final Set<Role> READERS =
            Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER, Role.AUDITOR);

    private record Entry(String key, String href, Set<Role> roles) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("worklist", "/schreibtisch", READERS),
            new Entry("cases", "/schreibtisch/faelle", READERS),
            new Entry("counselling", "/schreibtisch/beratung", Set.of(Role.COUNSELLOR, Role.ADMINISTRATOR)),
            new Entry(
                    "pot",
                    "/schreibtisch/topf",
                    Set.of(Role.ADMINISTRATOR, Role.FINANCE, Role.AUTHORIZER, Role.AUDITOR)),
            new Entry("meetings", Paths.MEETINGS, Set.of(Role.COMMITTEE)),
            new Entry(
                    "payments",
                    "/schreibtisch/finanzen",
                    Set.of(Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR, Role.AUDITOR)),
            new Entry(
                    "second-looks",
                    "/schreibtisch/gegenzeichnen",
                    Set.of(Role.ADMINISTRATOR, Role.AUTHORIZER, Role.FINANCE)),
            new Entry("post", "/schreibtisch/post", Set.of(Role.ADMINISTRATOR)),
            new Entry("reports", "/schreibtisch/berichte", Set.of(Role.ADMINISTRATOR, Role.AUDITOR)),
            new Entry(
                    "stand-in",
                    "/schreibtisch/vertretung",
                    Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER, Role.COMMITTEE)),
            new Entry("stand-ins", "/verwaltung/vertretungen", Set.of(Role.SYSTEM_ADMINISTRATOR)),
            new Entry("overrides", "/schreibtisch/pruefung/uebersteuerungen", Set.of(Role.AUDITOR)),
            new Entry("role-changes", "/schreibtisch/pruefung/aufgaben", Set.of(Role.AUDITOR)),
            new Entry("incidents", "/verwaltung/stoerungen", Set.of(Role.SYSTEM_ADMINISTRATOR)),
            new Entry("administration", Paths.PEOPLE, Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<MenuCount> counts;
    private volatile @Nullable Set<String> known;

    DeskMenu(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<MenuCount> counts) {
        this.mappings = mappings;
        this.counts = counts;
    }

    List<MenuEntry> of(StaffMember person) {
        return ENTRIES.stream()
                .filter(entry -> known().contains(entry.href()))
                .filter(entry -> person.hasAnywhere(entry.roles().toArray(Role[]::new)))
                .map(entry -> new MenuEntry(entry.key(), entry.href(), () -> count(entry, person)))
                .toList();
    }

    private long count(Entry entry, StaffMember person) {
        try {
            return counts.stream()
                    .filter(count -> count.key().equals(entry.key()))
                    .mapToLong(count -> count.of(person))
                    .sum();
        } catch (DataAccessException | TransactionException e) {
            // The page that says what is wrong has this menu, too.
            return 0;
        }
    }

    private Set<String> known() {
        var paths = known;
        if (paths == null) {
            paths = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .map(info -> info.getPathPatternsCondition())
                    .filter(Objects::nonNull)
                    .flatMap(condition -> condition.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
            known = paths;
        }
        return paths;
    }
}
