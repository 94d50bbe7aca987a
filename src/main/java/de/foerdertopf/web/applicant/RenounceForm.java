package de.foerdertopf.web.applicant;

/** That a group gives its grant up, as ticked. */
public class RenounceForm {

    public boolean declared;
}
