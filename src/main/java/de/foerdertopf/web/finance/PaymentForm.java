package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to take a payment back, or to book that its money came back. */
public class PaymentForm {

    static final String BANK = "bank";
    static final String RECIPIENT = "recipient";

    /** What was too much, or a part of that. */
    static final String TOO_MUCH = "too-much";

    public String reason = "";
    public String what = "";
    public DateFields on = new DateFields();
    public String reasonCode = "";
    public String said = "";
    public String amount = "";

    /** What was too much when the page was shown, in cents: somebody else may enter the same money meanwhile. */
    public String tooMuch = "0";
}
