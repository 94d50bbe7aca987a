package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to take a payment back, or to book that its money came back. */
public class PaymentForm {

    private String reason = "";
    private String what = "";
    private DateFields on = new DateFields();
    private String reasonCode = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public DateFields getOn() {
        return on;
    }

    public void setOn(DateFields on) {
        this.on = on;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(String reasonCode) {
        this.reasonCode = reasonCode;
    }
}
