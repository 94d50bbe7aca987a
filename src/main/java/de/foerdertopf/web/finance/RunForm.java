package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to mark a run as executed, or to take it back. */
public class RunForm {

    public DateFields on = new DateFields();
    public String reason = "";
}
