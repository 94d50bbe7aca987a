package de.foerdertopf.web.login;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.layout.Visitor.MenuEntry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The desk's main menu: what this person may open and what this installation has. */
@Component
class DeskMenu {

    private static final Set<Role> DESK =
            Set.of(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER, Role.COMMITTEE, Role.AUDITOR);

    private record Entry(String key, String href, Set<Role> roles) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("worklist", "/schreibtisch", DESK),
            new Entry("cases", "/schreibtisch/faelle", DESK),
            new Entry("counselling", "/schreibtisch/beratung", Set.of(Role.COUNSELLOR, Role.ADMINISTRATOR)),
            new Entry(
                    "pot",
                    "/schreibtisch/topf",
                    Set.of(Role.ADMINISTRATOR, Role.FINANCE, Role.AUTHORIZER, Role.AUDITOR)),
            new Entry("meetings", "/schreibtisch/sitzungen", Set.of(Role.ADMINISTRATOR, Role.COMMITTEE)),
            new Entry(
                    "payments",
                    "/schreibtisch/finanzen",
                    Set.of(Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR, Role.AUDITOR)),
            new Entry("post", "/schreibtisch/post", Set.of(Role.ADMINISTRATOR)),
            new Entry("reports", "/schreibtisch/berichte", Set.of(Role.ADMINISTRATOR, Role.AUDITOR)),
            new Entry("role-changes", "/schreibtisch/pruefung/aufgaben", Set.of(Role.AUDITOR)),
            new Entry("administration", Paths.PEOPLE, Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Set<String> known;

    DeskMenu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<MenuEntry> of(StaffMember person) {
        return ENTRIES.stream()
                .filter(entry -> known().contains(entry.href()))
                .filter(entry -> person.hasAnywhere(entry.roles().toArray(Role[]::new)))
                .map(entry -> new MenuEntry(entry.key(), entry.href()))
                .toList();
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
