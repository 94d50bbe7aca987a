package de.foerdertopf.web.login;

import de.foerdertopf.application.Applications;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final Applications applications;
    private final Funds funds;
    private final MessageSource messages;

    DemoLogins(
            Staff staff, ApplicantAccounts applicants, Applications applications, Funds funds, MessageSource messages) {
        this.staff = staff;
        this.applicants = applicants;
        this.applications = applications;
        this.funds = funds;
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
                .map(account -> new DemoLogin("applicant:" + account.id(), account.email(), projects(account.id())))
                .toList();
    }

    private String projects(ApplicantId applicant) {
        return applications.ofApplicant(applicant.value()).stream()
                .map(application -> application.answers().project().title())
                .collect(Collectors.joining(", "));
    }

    /** Such as "Beratung, Verwaltung: Stadtteilfonds Bremen". */
    private String roles(StaffMember person) {
        var rolesByFund = person.roles().stream()
                .collect(Collectors.groupingBy(
                        role -> role.fund() == null
                                ? ""
                                : ": " + funds.require(role.fund()).name(),
                        TreeMap::new,
                        Collectors.mapping(
                                role -> messages.getMessage(
                                        "role." + role.role(), null, LocaleContextHolder.getLocale()),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(TreeSet::new), names -> String.join(", ", names)))));
        return rolesByFund.entrySet().stream()
                .map(roles -> roles.getValue() + roles.getKey())
                .collect(Collectors.joining("; "));
    }
}
