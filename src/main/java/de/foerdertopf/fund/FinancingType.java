package de.foerdertopf.fund;

/** How the grant is computed against the costs (Festbetrags-, Anteil-, Fehlbedarfs-, Vollfinanzierung). */
public enum FinancingType {
    FIXED,
    SHARE,
    DEFICIT,
    FULL
}
