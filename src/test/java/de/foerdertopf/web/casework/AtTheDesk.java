package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.InviteStaff;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.MailsOfLetters;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.DueTimers;
import java.time.Clock;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.select.Elements;
import org.springframework.context.ApplicationContext;

/** People who sit down at the desk, and cases that lie on it. */
public final class AtTheDesk {

    private static final String PASSWORD = "Kuchen Regen Laterne";
    private static final Pattern INVITATION = Pattern.compile("(/anmelden/einladung/[\\w-]{43})");
    private static final Pattern CODE = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE);

    private final ApplicationContext house;
    private final int port;
    private final IdentityHashMap<TestBrowser, Person> people = new IdentityHashMap<>();

    /** Who sits at a browser, and where her day begins. */
    private record Person(EmailAddress email, String start) {}

    public AtTheDesk(ApplicationContext house, int port) {
        this.house = house;
        this.port = port;
    }

    /** Invites a person, who chooses a password and signs in. */
    public TestBrowser signIn(String name, GrantedRole... roles) {
        var email = new EmailAddress("desk." + UUID.randomUUID() + "@example.org");
        bean(InviteStaff.class)
                .invite(new InviteStaff.Command(
                        new StaffDetails(name, email, "0421 1", "214"), Set.of(roles), Actor.SYSTEM));
        var browser = new TestBrowser(port);
        var path = newest(email, INVITATION);
        browser.open(path);
        browser.submit(path, "password", PASSWORD, "repeated", PASSWORD);
        var person = new Person(email, startOf(roles));
        enter(browser, person);
        people.put(browser, person);
        return browser;
    }

    /** The session is gone, as after a day or a crash, and the same person signs in anew. */
    void signInAgain(TestBrowser browser) {
        browser.loseSession();
        browser.open("/anmelden/team");
        enter(browser, Objects.requireNonNull(people.get(browser)));
    }

    private void enter(TestBrowser browser, Person person) {
        browser.submit("/anmelden/team", "email", person.email().value(), "password", PASSWORD);
        browser.submit("/anmelden/team/code", "code", newest(person.email(), CODE));
        assertThat(browser.path()).isEqualTo(person.start());
    }

    /** Who only audits or only votes begins with the cases of her funds, who only runs the machine with the people. */
    private static String startOf(GrantedRole... roles) {
        var all = Arrays.stream(roles).map(GrantedRole::role).collect(Collectors.toSet());
        if (all.equals(Set.of(Role.SYSTEM_ADMINISTRATOR))) {
            return "/verwaltung/personen";
        }
        return all.equals(Set.of(Role.AUDITOR))
                ? "/schreibtisch/faelle"
                : all.equals(Set.of(Role.COMMITTEE)) ? "/schreibtisch/sitzungen" : "/schreibtisch";
    }

    /** A case that came in and whose process has come to its first task. */
    CaseNumber submitted(ApplicationFixture application) {
        var caseNumber = bean(SubmitApplication.class)
                .submit(application.command(bean(Funds.class), HouseTime.today(bean(Clock.class))));
        goOn();
        return caseNumber;
    }

    /** What a view of the work list says about a case, on all of its pages; empty where it is on none. */
    public static String inTheWorkList(TestBrowser browser, String view, Object caseNumber) {
        var address = "/schreibtisch?ansicht=" + view + "&seite=";
        var rows = new Elements();
        for (var page = 1; ; page++) {
            rows.addAll(browser.open(address + page).select("tr:contains(" + caseNumber + ")"));
            if (browser.page()
                    .select("main a[href*='seite=" + (page + 1) + "']")
                    .isEmpty()) {
                return rows.text();
            }
        }
    }

    /** Does what the house does by itself. */
    void goOn() {
        do {
            assertThat(bean(DueTimers.class).runDue()).isEmpty();
        } while (MailsOfLetters.taken(house) > 0);
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    private String newest(EmailAddress email, Pattern wanted) {
        var all = bean(SentMails.class).to(email.value());
        var found =
                wanted.matcher(Objects.requireNonNull(all.get(all.size() - 1).body()));
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }
}
