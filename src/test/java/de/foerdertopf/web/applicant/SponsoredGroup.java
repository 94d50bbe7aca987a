package de.foerdertopf.web.applicant;

import org.junit.jupiter.api.BeforeEach;

/** A group whose grant a fiscal sponsor gets. */
abstract class SponsoredGroup extends GroupAtHome {

    SponsoredCase sponsored;

    @BeforeEach
    void findASponsor() {
        sponsored = new SponsoredCase(house, browser.person());
    }
}
