package de.foerdertopf.web.desk;

import de.foerdertopf.shared.CaseNumber;

/** A port: how far a case is, for what can be done at some of its stages only. Whoever knows all stages answers. */
public interface CaseStanding {

    /** Whether nothing is left to be done in it. */
    boolean isOver(CaseNumber caseNumber);

    /** Whether nobody has decided yet. */
    boolean isBeforeDecision(CaseNumber caseNumber);
}
