package de.foerdertopf.application;

/** What money is spent on. FEES is the invoice of a self-employed person, STAFF is employment, IN_KIND is never cash. */
public enum CostCategory {
    MATERIAL,
    FOOD,
    ROOM,
    TRAVEL,
    PRINT,
    FEES,
    ALLOWANCE,
    EQUIPMENT,
    INSURANCE,
    OTHER,
    STAFF,
    IN_KIND
}
