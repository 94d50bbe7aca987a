package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;

/** A port: whoever pays says whether somebody has certified money of a case, and with it the account that was known then. */
public interface CertifiedMoney {

    boolean isCertified(CaseNumber caseNumber);
}
