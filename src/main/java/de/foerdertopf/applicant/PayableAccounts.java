package de.foerdertopf.applicant;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;

/** A port: whoever pays says which accounts can be paid to, so that no letter promises money elsewhere and somebody names another. */
public interface PayableAccounts {

    /** Whether the case has a valid account to which its fund cannot pay. */
    boolean isOutOfReach(CaseNumber caseNumber, FundCode fund);

    /** Whether its fund can pay nothing to this account, or the bank refused it: whoever names it for a case must name another. */
    boolean isUseless(Iban account, FundCode fund);

    /** Whether no money gets anywhere before another account is told: there is none, or it is wrong, out of reach, or refused by the bank. */
    boolean isAnotherNeeded(CaseNumber caseNumber, FundCode fund);

    /**
     * Whether the bank sent money of any case back because the account of this one is wrong, closed or blocked, and nobody confirmed that
     * account since, in whatever case: nothing goes there until somebody does, or another account is told.
     */
    boolean isRefused(CaseNumber caseNumber);
}
