package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Asked of the proof of use: which of these cases owe a proof whose due date had passed on the day. */
public interface OverdueProofs {

    /** Those of the given cases whose proof was due before {@code day} and has not come, in the given order. */
    List<CaseNumber> overdueAmong(Collection<CaseNumber> cases, LocalDate day);
}
