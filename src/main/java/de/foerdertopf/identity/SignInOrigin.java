package de.foerdertopf.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody tries to sign in from.
 *
 * @param ip the network address as the server knows it; counted, never kept
 * @param browser the mark by which a browser is recognised; null or worthless for a new one
 */
public record SignInOrigin(String ip, @Nullable String browser) {

    Network network() {
        return Network.of(ip);
    }
}
