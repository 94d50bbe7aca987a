package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;

/** Says how much of a grant is paid or on its way, so that a grant never becomes smaller than that. */
public interface PaidSums {

    Money paidOrOrdered(CaseNumber caseNumber);
}
