package de.foerdertopf.applicant;

/** For whom somebody applies. */
public enum ApplicantType {
    REGISTERED_ASSOCIATION,
    INFORMAL_GROUP,
    RELIGIOUS_COMMUNITY,
    MIGRANT_ORGANISATION,
    WELFARE_ASSOCIATION,
    NATURAL_PERSON,
    SCHOOL_PARENTS_COUNCIL
}
