package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;

/** A port: a later stage says whether it settled a grant by what was paid of it, so that none of that can turn out unpaid. */
public interface SettledGrants {

    /** Whether a claim, or the end of the case, rests on what was paid; not where the claim follows what is paid. */
    boolean isSettled(CaseNumber caseNumber);
}
