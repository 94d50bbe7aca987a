package de.foerdertopf.proofofuse;

import org.jspecify.annotations.Nullable;

/**
 * What a group says in a hearing (§ 28 VwVfG): what it writes itself on its page, and what the house notes of its letters, calls and
 * visits. Neither replaces the other; whoever decides weighs both.
 *
 * @param own in the group's own words on its page, which it may change; null while there are none
 * @param noted by the house, one after the other; null while there is nothing
 */
public record HearingAnswer(@Nullable String own, @Nullable String noted) {

    /** All that the group says, in its own words first; null while it is silent. */
    public @Nullable String all() {
        if (own == null || noted == null) {
            return own == null ? noted : own;
        }
        return own + "\n" + noted;
    }

    /** Whether the group said anything. */
    public boolean isGiven() {
        return own != null || noted != null;
    }

    /** What the house has noted once this is added; the same words once more say nothing new. */
    static String noted(@Nullable String before, String said) {
        if (before == null) {
            return said;
        }
        return ("\n" + before).endsWith("\n" + said) ? before : before + "\n" + said;
    }
}
