package de.foerdertopf.notice.letters;

import org.jspecify.annotations.Nullable;

/**
 * Whom the notice binds: addressee and liable party.
 *
 * @param actsFor the group that carries the project out, where it is not the recipient itself
 */
public record Recipient(Kind kind, String name, @Nullable String actsFor) {

    public Recipient {
        if ((kind == Kind.SPONSOR || kind == Kind.RESPONSIBLE_PERSON) && actsFor == null) {
            throw new IllegalArgumentException("Who stands in for a group names the group");
        }
    }

    /** What a sentence calls it. */
    public enum Kind {
        ASSOCIATION,
        GROUP,
        CONGREGATION,
        ORGANISATION,
        PERSON,
        /** A natural person who is liable for a group without legal form. */
        RESPONSIBLE_PERSON,
        /** A fiscal sponsor that consented and gives the money to the group. */
        SPONSOR
    }

    public boolean isAssociation() {
        return kind == Kind.ASSOCIATION;
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public boolean isCongregation() {
        return kind == Kind.CONGREGATION;
    }

    public boolean isOrganisation() {
        return kind == Kind.ORGANISATION;
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isResponsiblePerson() {
        return kind == Kind.RESPONSIBLE_PERSON;
    }

    public boolean isSponsor() {
        return kind == Kind.SPONSOR;
    }

    /** Whether the letter speaks to the liable party itself. */
    public boolean isYou() {
        return isPerson() || isResponsiblePerson();
    }
}
