package de.foerdertopf.applicant;

/** For whom somebody applies. */
public enum ApplicantType {
    REGISTERED_ASSOCIATION,
    INFORMAL_GROUP,
    RELIGIOUS_COMMUNITY,
    MIGRANT_ORGANISATION,
    WELFARE_ASSOCIATION,
    NATURAL_PERSON,
    SCHOOL_PARENTS_COUNCIL;

    /** The short form does not ask: what such groups usually are; the check corrects it. */
    public LegalForm usualLegalForm() {
        return switch (this) {
            case REGISTERED_ASSOCIATION, WELFARE_ASSOCIATION -> LegalForm.EV;
            case MIGRANT_ORGANISATION -> LegalForm.UNREGISTERED_ASSOCIATION;
            case RELIGIOUS_COMMUNITY -> LegalForm.PART_OF_ORGANISATION;
            case NATURAL_PERSON -> LegalForm.NATURAL_PERSON;
            case INFORMAL_GROUP, SCHOOL_PARENTS_COUNCIL -> LegalForm.NONE;
        };
    }

    /** Whether one person has to answer for the money, because there is no body that could, and no sponsor is asked here. */
    public boolean needsResponsiblePerson(LegalForm legalForm) {
        return this != NATURAL_PERSON && !legalForm.canBeParty();
    }
}
