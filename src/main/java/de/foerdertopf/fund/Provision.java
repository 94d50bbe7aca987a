package de.foerdertopf.fund;

import java.util.Set;

/**
 * An ancillary provision as the notice prints it.
 *
 * @param lead its bold first words
 * @param text Mustache, with the letter's values
 * @param appliesIf facts of the case that must all hold; empty is always
 */
public record Provision(String code, ProvisionKind kind, String lead, String text, Set<Applies> appliesIf) {

    /** Facts on which a provision may depend. */
    public enum Applies {
        MINORS,
        SPONSOR,
        DETAILED_PROOF,
        SIMPLE_PROOF,
        DEFICIT,
        FIXED
    }
}
