package de.foerdertopf.fund;

/** What a rule or a person may notice about an application. Stable names: they stand in editions, files and the database. */
public enum FindingCode {
    AMOUNT_ABOVE_CAP,
    PLAN_NOT_BALANCED,
    PAID_STAFF,
    START_BEFORE_DECISION,
    DEADLINE_MISSED,
    GRANT_PERIOD_EXCEEDED,
    NO_VOLUNTEERING,
    NO_ENCOUNTER,
    CONDUCT_CERTIFICATE_NEEDED,
    MISSING_SPONSOR_CONSENT,
    DETAILED_PROOF_DUTY,
    IBAN_INVALID,
    /** No SEPA credit transfer reaches the account. */
    ACCOUNT_OUTSIDE_SEPA,
    /** A fund of this installation pays from the account: paying to it would send the city's money to itself. */
    ACCOUNT_OF_CITY,
    ACCOUNT_HOLDER_DIFFERS,
    NAME_SPELLING,
    /** A name is written in signs that no letter of the house can carry: without a Latin spelling nothing can be issued. */
    NAME_UNPRINTABLE,
    DOUBLE_FUNDING,
    DUTY_BENEFITS_NOT_CHECKED,
    VAT_NET_COSTS,
    FOLLOW_UP_APPLICATION,
    OPEN_PROOF_OF_USE,
    DUPLICATE_APPLICATION,
    SUSPICIOUS_INPUT,
    COST_NOT_ELIGIBLE,
    TRANSLATION_NEEDED,
    PERIOD_UNLIKELY,
    PEOPLE_UNLIKELY,
    DESCRIPTION_THIN,
    DECLARATION_MISSING
}
