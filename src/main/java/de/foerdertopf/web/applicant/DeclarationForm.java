package de.foerdertopf.web.applicant;

/** The binding declaration below the answers. */
public class DeclarationForm {

    /** The round that the page named. */
    public String round = "";

    /** Whether the page said that its time is over. */
    public boolean late;

    public boolean declared;
}
