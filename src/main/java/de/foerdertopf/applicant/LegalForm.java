package de.foerdertopf.applicant;

/** Legal form of a group; about half have none. */
public enum LegalForm {
    EV,
    NONE,
    PART_OF_ORGANISATION,
    UNREGISTERED_ASSOCIATION,
    NETWORK,
    GGMBH,
    NATURAL_PERSON;

    /** Whether the group itself can be addressee and liable party (§ 11 VwVfG, § 54 BGB); else a person stands in. */
    public boolean canBeParty() {
        return switch (this) {
            case EV, GGMBH, UNREGISTERED_ASSOCIATION, PART_OF_ORGANISATION -> true;
            case NONE, NETWORK, NATURAL_PERSON -> false;
        };
    }
}
