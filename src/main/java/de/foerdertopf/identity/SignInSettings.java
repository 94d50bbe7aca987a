package de.foerdertopf.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try.
 *
 * @param codesPerAddress codes for one address in ten minutes
 * @param codesPerIp codes and password attempts from one network address in an hour
 */
@ConfigurationProperties("foerdertopf.sign-in")
record SignInSettings(
        @DefaultValue("5") int codesPerAddress,
        @DefaultValue("20") int codesPerIp) {}
