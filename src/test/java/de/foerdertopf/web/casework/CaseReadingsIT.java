package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** The auditor sees who of the staff opened a case, and when; nobody else does. */
class CaseReadingsIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private CaseNumber caseNumber;

    @BeforeEach
    void aCase() {
        caseNumber = new PaidCase(context).way().submitted(ApplicationFixture.anApplication());
    }

    @Test
    void whoOpensACaseIsNamedToTheAuditorForAYear() {
        var counsellor = person("Samira Aksoy", Role.COUNSELLOR);
        opened(counsellor);
        counsellor.open("/schreibtisch/faelle/" + caseNumber + "/prozess");
        var auditor = person("Ruth Albers", Role.AUDITOR);

        assertThat(readings(auditor))
                .contains("Samira Aksoy", "2 Seiten und Dateien")
                .doesNotContain("Ruth Albers");
        assertThat(readings(auditor))
                .as("her own look counts as well")
                .contains("Ruth Albers", "eine Seite oder Datei");
        assertThat(readings(counsellor)).isEmpty();
        assertThat(readings(person("Carla Wehner", Role.ADMINISTRATOR))).isEmpty();

        clock.moveByDays(367);
        var later = person("Ruth Albers", Role.AUDITOR);
        readings(later);
        assertThat(readings(later)).doesNotContain("Samira Aksoy");
    }

    @Test
    void whoIsRefusedWasShownNothing() {
        var stranger = new AtTheDesk(context, port)
                .signIn("Jonas Feld", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));

        assertThat(stranger.get("/schreibtisch/faelle/" + caseNumber).statusCode())
                .isEqualTo(404);

        assertThat(readings(person("Ruth Albers", Role.AUDITOR))).doesNotContain("Jonas Feld");
    }

    private TestBrowser person(String name, Role role) {
        return new AtTheDesk(context, port).signIn(name, GrantedRole.of(role, ApplicationFixture.BREMEN));
    }

    private void opened(TestBrowser browser) {
        browser.open("/schreibtisch/faelle/" + caseNumber);
    }

    private String readings(TestBrowser browser) {
        opened(browser);
        return browser.page().select("section[aria-labelledby=einsicht]").text();
    }
}
