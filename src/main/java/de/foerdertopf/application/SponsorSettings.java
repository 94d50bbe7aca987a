package de.foerdertopf.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this city asks fiscal sponsors.
 *
 * @param linkDays for how many days the link in the mail opens anything
 */
@ConfigurationProperties("foerdertopf.sponsor")
record SponsorSettings(@DefaultValue("30") int linkDays) {

    SponsorSettings {
        if (linkDays < 1) {
            throw new IllegalArgumentException("foerdertopf.sponsor.link-days must be at least 1");
        }
    }
}
