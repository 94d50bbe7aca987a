package de.foerdertopf.web.finance;

/** Why a fiscal year is to be closed, or opened again. */
public class ClosingForm {

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
