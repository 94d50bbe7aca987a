package de.foerdertopf.web.applicant;

/** Where the money goes, as typed after the application was sent. */
public class AccountForm {

    public String holder = "";
    public String iban = "";
    public String holderDiffersReason = "";
}
