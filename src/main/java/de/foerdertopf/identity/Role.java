package de.foerdertopf.identity;

/** What a member of staff may do. */
public enum Role {
    /** Runs a fund: checks, proposes, decides, writes. */
    ADMINISTRATOR,
    /** Advises groups before and during a project. */
    COUNSELLOR,
    /** Checks payments factually and arithmetically, makes payment runs. */
    FINANCE,
    /** Releases payments (Anordnungsbefugnis). */
    AUTHORIZER,
    /** Votes in the panel. */
    COMMITTEE,
    /** Reads everything of a fund and changes nothing. */
    AUDITOR,
    /** Invites people and looks after the machine; sees no case. */
    SYSTEM_ADMINISTRATOR;

    /** Whether the system administration alone gives and takes it, because money leaves the house by it. */
    public boolean isGivenByTheHouseOnly() {
        return this == AUTHORIZER || this == FINANCE || isGlobal();
    }

    /** Whether it is given for the whole house instead of one fund. */
    public boolean isGlobal() {
        return this == SYSTEM_ADMINISTRATOR;
    }
}
