package de.foerdertopf.web.finance;

/** Why a fiscal year is to be closed, or opened again. */
public class ClosingForm {

    private String reason = "";
    private boolean opening;

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether the page offered to open the year again. */
    public boolean isOpening() {
        return opening;
    }

    public void setOpening(boolean opening) {
        this.opening = opening;
    }
}
