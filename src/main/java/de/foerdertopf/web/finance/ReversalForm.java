package de.foerdertopf.web.finance;

/** Why an entry was a mistake. */
public class ReversalForm {

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
