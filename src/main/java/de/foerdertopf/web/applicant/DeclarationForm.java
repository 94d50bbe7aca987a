package de.foerdertopf.web.applicant;

/** The binding declaration below the answers. */
public class DeclarationForm {

    private String round = "";

    private boolean late;

    private boolean declared;

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }

    /** Whether the page said that its time is over. */
    public boolean isLate() {
        return late;
    }

    public void setLate(boolean late) {
        this.late = late;
    }

    /** The round that the page named. */
    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }
}
