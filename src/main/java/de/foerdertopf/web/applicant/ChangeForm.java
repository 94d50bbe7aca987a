package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.DateFields;

/** What shall change after the approval, as typed. */
public class ChangeForm {

    private String description = "";
    private DateFields newEnd = new DateFields();
    private String holder = "";
    private String iban = "";

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public DateFields getNewEnd() {
        return newEnd;
    }

    public void setNewEnd(DateFields newEnd) {
        this.newEnd = newEnd;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }
}
