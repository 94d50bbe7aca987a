package de.foerdertopf.counselling;

/** How people talked. */
public enum CounsellingChannel {
    PHONE,
    VISIT,
    OFFICE,
    VIDEO,
    EMAIL
}
