package de.foerdertopf.decision;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;

/** Says how much of a grant is paid or on its way: it never becomes smaller than that, and its notice says what is still to come. */
public interface PaidSums {

    Money paidOrOrdered(CaseNumber caseNumber);

    /** What went out and stayed out. */
    Money paidTotal(CaseNumber caseNumber);
}
