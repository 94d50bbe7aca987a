package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.DateFields;

/** What shall change after the approval, as typed. */
public class ChangeForm {

    public String description = "";
    public String amount = "";
    public DateFields newEnd = new DateFields();
    public String holder = "";
    public String iban = "";
}
