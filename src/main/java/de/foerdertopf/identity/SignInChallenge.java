package de.foerdertopf.identity;

import java.io.Serializable;
import java.util.UUID;

/**
 * What the asking browser must show together with the code; kept in its session only. All codes that this browser asks for under
 * one address belong to it.
 *
 * @param secret stored nowhere else
 * @param email as shown on the page that asks for the code
 */
public record SignInChallenge(UUID id, String secret, String email) implements Serializable {

    @Override
    public String toString() {
        return "SignInChallenge[" + id + "]";
    }
}
