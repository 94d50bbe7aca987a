package de.foerdertopf.notice.letters;

/**
 * Who bears what an objection cost, and whether a lawyer was needed (§ 73 (3) s. 3 VwGO, § 80 VwVfG).
 *
 * @param bearer who pays
 * @param lawyer whether it was necessary to be represented by a lawyer
 */
public record ObjectionCosts(Bearer bearer, Lawyer lawyer) {

    /** Who pays. */
    public enum Bearer {
        AUTHORITY,
        OBJECTOR,
        /** Each pays half. */
        HALF_EACH
    }

    /** Whether a lawyer was needed. */
    public enum Lawyer {
        NOT_INVOLVED,
        NEEDED,
        NOT_NEEDED
    }

    public boolean isBorneByAuthority() {
        return bearer == Bearer.AUTHORITY;
    }

    public boolean isBorneByObjector() {
        return bearer == Bearer.OBJECTOR;
    }

    public boolean isHalfEach() {
        return bearer == Bearer.HALF_EACH;
    }

    public boolean isLawyerNeeded() {
        return lawyer == Lawyer.NEEDED;
    }

    public boolean isLawyerNotNeeded() {
        return lawyer == Lawyer.NOT_NEEDED;
    }

    public boolean isWithoutLawyer() {
        return lawyer == Lawyer.NOT_INVOLVED;
    }
}
