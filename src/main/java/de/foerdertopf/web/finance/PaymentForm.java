package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to take a payment back, or to book that its money came back. */
public class PaymentForm {

    static final String BANK = "bank";
    static final String RECIPIENT = "recipient";

    public String reason = "";
    public String what = "";
    public DateFields on = new DateFields();
    public String reasonCode = "";
    public String said = "";
}
