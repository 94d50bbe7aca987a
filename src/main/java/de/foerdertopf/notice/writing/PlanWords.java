package de.foerdertopf.notice.writing;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.FundingKind;

/** How letters call kinds of costs and of money where the applicant gave no words. */
public final class PlanWords {

    private PlanWords() {}

    public static String of(CostCategory category) {
        return switch (category) {
            case MATERIAL -> "Material";
            case FOOD -> "Essen und Trinken";
            case ROOM -> "Räume";
            case TRAVEL -> "Fahrten";
            case PRINT -> "Druck";
            case FEES -> "Honorare";
            case ALLOWANCE -> "Aufwandsentschädigungen";
            case EQUIPMENT -> "Geräte und Ausstattung";
            case INSURANCE -> "Versicherung";
            case OTHER -> "Sonstiges";
            case STAFF -> "Personal";
            case IN_KIND -> "Sachleistung";
        };
    }

    public static String of(FundingKind kind) {
        return switch (kind) {
            case OWN -> "Eigenes Geld";
            case DONATION -> "Spende";
            case ENTRY_FEES -> "Eintritt und Beiträge";
            case THIRD_PARTY -> "Andere Förderung";
            case IN_KIND -> "Sachleistung, ohne Geld";
            case GRANT -> "Zuschuss";
        };
    }
}
