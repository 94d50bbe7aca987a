package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** The page about data protection names each cookie that a browser gets, and how long it keeps it. */
class CookiesIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Environment environment;

    @Test
    void whatIsSetIsWhatIsNamed() {
        var browser = new StaffAtTheDoor(
                        house, port, "Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN))
                .signIn();
        browser.open("/schreibtisch/faelle");
        var set = browser.cookies().stream().collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getMaxAge));

        var named = browser.open("/datenschutz").select("#cookies li");

        assertThat(named.select("code").eachText()).containsExactlyInAnyOrderElementsOf(set.keySet());
        set.forEach((name, seconds) -> assertThat(Objects.requireNonNull(named.select("li:contains(" + name + ")"))
                        .text())
                .as(name)
                .contains(kept(seconds)));
    }

    /** One without an end of its own goes with the browser, or with the session on our side. */
    private String kept(long seconds) {
        if (seconds < 0) {
            return environment
                            .getRequiredProperty("server.servlet.session.timeout")
                            .replace("m", " Minuten")
                    + " nach Ihrem letzten Klick";
        }
        var kept = Duration.ofSeconds(seconds);
        return kept.compareTo(Duration.ofDays(2)) < 0 ? kept.toHours() + " Stunden lang" : kept.toDays() + " Tage lang";
    }
}
