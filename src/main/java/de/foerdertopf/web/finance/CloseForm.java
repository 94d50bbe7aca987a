package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;

/** What is typed to close a run; with what stands for the choice that the person saw. */
public class CloseForm {

    private String seen = "";
    private DateFields executionDate = new DateFields();
    private boolean checked;

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public DateFields getExecutionDate() {
        return executionDate;
    }

    public void setExecutionDate(DateFields executionDate) {
        this.executionDate = executionDate;
    }

    public boolean isChecked() {
        return checked;
    }

    public void setChecked(boolean checked) {
        this.checked = checked;
    }
}
