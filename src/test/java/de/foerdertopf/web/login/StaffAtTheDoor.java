package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.InviteStaff;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.TestBrowser;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** A member of staff with a mailbox, who was invited, chose a password, and signs in wherever she sits. */
public final class StaffAtTheDoor {

    static final String PASSWORD = "Kuchen Regen Laterne";

    private final ApplicationContext house;
    private final int port;
    private final EmailAddress email;
    private final StaffId id;

    public StaffAtTheDoor(ApplicationContext house, int port, String name, GrantedRole... roles) {
        this.house = house;
        this.port = port;
        this.email = new EmailAddress("tuer." + UUID.randomUUID() + "@stadt.example");
        this.id = house.getBean(InviteStaff.class)
                .invite(new InviteStaff.Command(
                        new StaffDetails(name, email, null, null), Set.of(roles), Actor.SYSTEM));
        var path = newest("(/anmelden/einladung/[\\w-]{43})");
        var browser = new TestBrowser(port);
        browser.open(path);
        browser.submit(path, "password", PASSWORD, "repeated", PASSWORD);
        assertThat(browser.path()).isEqualTo("/anmelden/team");
    }

    public StaffId id() {
        return id;
    }

    EmailAddress email() {
        return email;
    }

    /** A new browser in which she has signed in. */
    public TestBrowser signIn() {
        return signIn(PASSWORD);
    }

    TestBrowser signIn(String password) {
        var browser = new TestBrowser(port);
        browser.open("/anmelden/team");
        browser.submit("/anmelden/team", "email", email.value(), "password", password);
        browser.submit("/anmelden/team/code", "code", code());
        assertThat(browser.path()).doesNotStartWith("/anmelden");
        return browser;
    }

    String code() {
        return newest("(?m)^(\\d{3} \\d{3})$");
    }

    int mails() {
        return house.getBean(SentMails.class).to(email.value()).size();
    }

    String newest(String wanted) {
        var all = house.getBean(SentMails.class).to(email.value());
        var found = Pattern.compile(wanted)
                .matcher(Objects.requireNonNull(all.get(all.size() - 1).body()));
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }
}
