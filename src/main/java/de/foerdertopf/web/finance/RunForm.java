package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to mark a run, or one payment of a cancelled one, as executed, or to take it back. */
public class RunForm {

    public DateFields on = new DateFields();
    public String reason = "";
    public String payment = "";
}
