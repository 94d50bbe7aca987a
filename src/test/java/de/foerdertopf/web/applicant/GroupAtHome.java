package de.foerdertopf.web.applicant;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.web.casework.PaidCase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A person of a group before her browser, and the house that works on what she sends. */
abstract class GroupAtHome extends IntegrationTest {

    @Autowired
    WebApplicationContext context;

    PaidCase house;
    ApplicantBrowser browser;

    @BeforeEach
    void sitDown() {
        house = new PaidCase(context);
        browser = new ApplicantBrowser(context);
    }
}
