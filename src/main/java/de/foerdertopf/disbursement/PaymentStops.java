package de.foerdertopf.disbursement;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;

/** A port: a later stage says that nothing of a grant may go out, for good or as long as it hears the group. */
public interface PaymentStops {

    /** Why nothing may go out; empty if nothing of this kind stands against it. */
    Optional<PaymentStop> of(CaseNumber caseNumber);
}
