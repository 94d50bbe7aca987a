package de.foerdertopf.shared;

/**
 * Who does something: named in every command, so that four eyes and the audit trail never depend on a hidden session.
 *
 * @param id stable and without personal data: a staff id, an applicant's id, or {@code system}
 */
public record Actor(String id, Kind kind) {

    /** In whose role. */
    public enum Kind {
        STAFF,
        APPLICANT,
        SPONSOR,
        /** A timer or a job of the process engine. */
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor("system", Kind.SYSTEM);

    public static Actor staff(String id) {
        return new Actor(id, Kind.STAFF);
    }

    public static Actor applicant(String id) {
        return new Actor(id, Kind.APPLICANT);
    }

    public static Actor sponsor(String id) {
        return new Actor(id, Kind.SPONSOR);
    }

    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }
}
