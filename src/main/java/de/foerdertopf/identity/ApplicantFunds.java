package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import java.util.Set;

/** Port: in which funds a person has applied. Answered by the modules that know cases. */
public interface ApplicantFunds {

    Set<FundCode> of(ApplicantId applicant);
}
