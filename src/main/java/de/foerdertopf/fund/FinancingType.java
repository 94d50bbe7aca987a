package de.foerdertopf.fund;

/** How the grant is computed against the costs (Festbetrags-, Anteil-, Fehlbedarfs-, Vollfinanzierung). */
public enum FinancingType {
    FIXED,
    SHARE,
    DEFICIT,
    FULL;

    /** Whether money of the group's own or of others lowers what is granted, so that a proof has to say how much of it there was. */
    public boolean countsOtherIncome() {
        return this == DEFICIT;
    }
}
