package de.foerdertopf.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try.
 *
 * @param perKnownBrowser codes or passwords for one address in ten minutes, in a browser that signed in under it before
 * @param perAddressAndNetwork the same from one network, in browsers that did not
 * @param perNetwork codes or passwords in an hour from one network and unknown browsers, groups and staff apart
 * @param wrongCodesPerAddress wrong codes for one address in a day from unknown browsers; then its codes become too long to guess
 */
@ConfigurationProperties("foerdertopf.sign-in")
record SignInSettings(
        @DefaultValue("10") int perKnownBrowser,
        @DefaultValue("5") int perAddressAndNetwork,
        @DefaultValue("300") int perNetwork,
        @DefaultValue("50") int wrongCodesPerAddress) {}
