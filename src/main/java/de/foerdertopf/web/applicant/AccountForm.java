package de.foerdertopf.web.applicant;

/** Where the money goes, as typed; may stay empty until the grant is approved: page 5 of the micro form. */
public class AccountForm {

    public String holder = "";
    public String iban = "";
    public String holderDiffersReason = "";
}
