package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to mark a run as executed, or to take it back. */
public class RunForm {

    private DateFields on = new DateFields();
    private String reason = "";

    public DateFields getOn() {
        return on;
    }

    public void setOn(DateFields on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
