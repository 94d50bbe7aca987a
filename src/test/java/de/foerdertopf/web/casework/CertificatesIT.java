package de.foerdertopf.web.casework;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.FundCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a case says of certificates of conduct that nobody has seen is what its fund asks for. */
class CertificatesIT extends IntegrationTest {

    private static final String NOT_BEFORE = "Vorher zahlen wir nicht";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void moneyWaitsForACertificateOnlyWhereTheFundAsksForOne() {
        assertThat(certificates(anApplication().withMinors(), ApplicationFixture.BREMEN))
                .contains("Noch keins gesehen", NOT_BEFORE);
        assertThat(certificates(anApplication().inMannheim().withMinors(), ApplicationFixture.MANNHEIM))
                .contains("Keins gesehen", "hängt davon nicht ab")
                .doesNotContain(NOT_BEFORE, "Noch keins");
    }

    private String certificates(ApplicationFixture application, FundCode fund) {
        var caseNumber = new CaseOnItsWay(context).submitted(application);
        var browser = new AtTheDesk(context, port).signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, fund));
        return browser.open("/schreibtisch/faelle/" + caseNumber)
                .select("section[aria-labelledby=zeugnisse]")
                .text();
    }
}
