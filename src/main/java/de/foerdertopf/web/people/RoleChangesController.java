package de.foerdertopf.web.people;

import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TableView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the auditor who was given or lost which role, and by whom. */
@Controller
class RoleChangesController {

    private static final String PATH = "/schreibtisch/pruefung/aufgaben";
    private static final int MOST = 500;
    private static final List<String> EVENTS = List.of(
            "StaffInvited",
            "StaffEnrolled",
            "StaffRolesChanged",
            "StaffDisabled",
            "StaffReadmitted",
            "StandInNamed",
            "StaffDetailsCorrected",
            "PasswordChanged");

    private final AuditTrail trail;
    private final Staff staff;
    private final RoleChoices roleChoices;
    private final MessageSource messages;
    private final Fmt fmt;

    RoleChangesController(AuditTrail trail, Staff staff, RoleChoices roleChoices, MessageSource messages, Fmt fmt) {
        this.trail = trail;
        this.staff = staff;
        this.roleChoices = roleChoices;
        this.messages = messages;
        this.fmt = fmt;
    }

    @GetMapping(PATH)
    String show(StaffMember me, Model model) {
        if (!me.hasAnywhere(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw new NotFoundException("Not for this person");
        }
        var people = staff.all().stream().collect(Collectors.toMap(person -> "user:" + person.id(), person -> person));
        var mine = me.funds(Role.AUDITOR, Role.ADMINISTRATOR);
        var entries = trail.newestOfAccounts(EVENTS, MOST).stream()
                .filter(entry -> concerns(entry, people.get(entry.subject()), mine))
                .toList();
        var names = staff.names(entries.stream().map(entry -> entry.by().id()).collect(Collectors.toSet()));
        model.addAttribute(
                "table",
                new TableView(
                        word("role-changes.title"),
                        List.of(
                                TableView.Column.of(word("role-changes.person")),
                                TableView.Column.of(word("role-changes.what")),
                                TableView.Column.of(word("role-changes.when")),
                                TableView.Column.of(word("role-changes.by"))),
                        entries.stream().map(entry -> row(entry, people, names)).toList()));
        return "people/role-changes";
    }

    /** Roles of the reader's funds, and those of the house; other funds are not her business. */
    private static boolean concerns(AuditEntry entry, @Nullable StaffMember person, Set<FundCode> mine) {
        var roles = Stream.concat(
                        entry.values().stream()
                                .filter(value -> value.field().equals("roles"))
                                .flatMap(value -> Stream.of(value.before(), value.after()))
                                .filter(text -> text != null)
                                .flatMap(text -> Arrays.stream(text.split(" ", -1))),
                        person == null ? Stream.of() : person.roles().stream().map(GrantedRole::toString))
                .collect(Collectors.toSet());
        return roles.contains(Role.SYSTEM_ADMINISTRATOR.name())
                || mine.stream().anyMatch(fund -> roles.stream().anyMatch(role -> role.endsWith("@" + fund)));
    }

    private TableView.Row row(AuditEntry entry, Map<String, StaffMember> people, Map<String, String> names) {
        var person = people.get(entry.subject());
        var more = new ArrayList<String>();
        for (var value : entry.values()) {
            if (value.field().equals("roles")) {
                var before = roles(value.before());
                var after = roles(value.after());
                tell(more, "role-changes.given", after, before);
                tell(more, "role-changes.taken", before, after);
            } else if (value.field().equals("standIn")) {
                var standIn = people.get("user:" + value.after());
                more.add(standIn == null ? word("stand-in.nobody") : standIn.name());
            } else if (value.field().equals("period") && value.after() != null) {
                more.add(value.after().replace("/", " – "));
            }
        }
        return new TableView.Row(
                null,
                false,
                List.of(
                        TableView.Cell.of(person == null ? entry.subject() : person.name()),
                        new TableView.Cell(word("role-changes." + entry.event()), more, null),
                        TableView.Cell.of(fmt.moment(entry.at())),
                        TableView.Cell.of(
                                entry.by().isSystem()
                                        ? word("role-changes.house")
                                        : names.getOrDefault(
                                                entry.by().id(), entry.by().id()))));
    }

    private void tell(List<String> lines, String key, Set<String> these, Set<String> without) {
        var told = these.stream().filter(role -> !without.contains(role)).toList();
        if (!told.isEmpty()) {
            lines.add(
                    messages.getMessage(key, new Object[] {String.join(", ", told)}, LocaleContextHolder.getLocale()));
        }
    }

    private Set<String> roles(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" ", -1))
                        .filter(role -> !role.isEmpty())
                        .map(RoleChangesController::granted)
                        .map(roleChoices::label)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static GrantedRole granted(String text) {
        var parts = text.split("@", 2);
        return new GrantedRole(Role.valueOf(parts[0]), parts.length == 1 ? null : new FundCode(parts[1]));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
