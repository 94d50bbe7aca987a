package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.DeedForm;

/** What the minutes of a panel's session say, as typed. */
public class VoteForm extends DeedForm {

    private String inFavour = "";
    private String against = "";
    private String abstained = "";

    public String getInFavour() {
        return inFavour;
    }

    public void setInFavour(String inFavour) {
        this.inFavour = inFavour;
    }

    public String getAgainst() {
        return against;
    }

    public void setAgainst(String against) {
        this.against = against;
    }

    public String getAbstained() {
        return abstained;
    }

    public void setAbstained(String abstained) {
        this.abstained = abstained;
    }
}
