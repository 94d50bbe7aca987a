package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.DeedForm;

/** What the minutes of a panel's session say, as typed. */
public class VoteForm extends DeedForm {

    public String inFavour = "";
    public String against = "";
    public String abstained = "";
}
