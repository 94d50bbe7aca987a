package de.foerdertopf.applicant;

import org.jspecify.annotations.Nullable;

/**
 * The legally bound recipient: addressee of the notice and liable party.
 *
 * @param greeting the person whom letters greet
 * @param email where mails to the recipient go, if anywhere
 */
public record GrantRecipient(
        Kind kind,
        String name,
        String greeting,
        @Nullable Address address,
        @Nullable String email) {

    /** Who stands in. */
    public enum Kind {
        /** The group itself, as association or part of an organisation. */
        INITIATIVE,
        /** A fiscal sponsor who consented. */
        SPONSOR,
        /** A person for a group without legal form. */
        RESPONSIBLE_PERSON,
        /** A natural person who applied for herself. */
        NATURAL_PERSON
    }

    /** Whether a letter finds it: no part of its address is missing. */
    public boolean canBeReachedByPost() {
        return address != null && address.reachesByPost();
    }
}
