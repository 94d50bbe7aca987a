package de.foerdertopf.web.login;

import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The people of the demonstration, to be signed in by one click. Exists in the demonstration only. */
@Component
@Profile("demo")
public class DemoLogins {

    private static final int MOST_APPLICANTS = 60;

    private final Staff staff;
    private final ApplicantAccounts applicants;
    private final MessageSource messages;

    DemoLogins(Staff staff, ApplicantAccounts applicants, MessageSource messages) {
        this.staff = staff;
        this.applicants = applicants;
        this.messages = messages;
    }

    /**
     * One person on the list.
     *
     * @param who what the button sends
     */
    public record DemoLogin(String who, String name, String what) {}

    public List<DemoLogin> staff() {
        return staff.all().stream()
                .filter(StaffMember::isActive)
                .map(person -> new DemoLogin("staff:" + person.id(), person.name(), roles(person)))
                .toList();
    }

    public List<DemoLogin> applicants() {
        return applicants.first(MOST_APPLICANTS).stream()
                .map(account -> new DemoLogin("applicant:" + account.id(), account.email(), ""))
                .toList();
    }

    private String roles(StaffMember person) {
        return person.roles().stream()
                .map(role -> messages.getMessage("role." + role.role(), null, LocaleContextHolder.getLocale())
                        + (role.fund() == null ? "" : " – " + role.fund()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
