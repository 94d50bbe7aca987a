package de.foerdertopf.web.applicant;

/** A sponsor's answer to one application, as typed. */
public class SponsorForm {

    public String answer = "";
    /** To the account that we know from another group. */
    public boolean known;

    public String holder = "";
    public String iban = "";
    public String reason = "";
    public boolean declared;
}
