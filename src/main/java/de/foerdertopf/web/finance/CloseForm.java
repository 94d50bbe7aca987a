package de.foerdertopf.web.finance;

import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is typed to close a run; with the payments that the person saw. */
public class CloseForm {

    private List<UUID> payments = new ArrayList<>();
    private DateFields executionDate = new DateFields();
    private boolean checked;

    public List<UUID> getPayments() {
        return payments;
    }

    public void setPayments(List<UUID> payments) {
        this.payments = payments;
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
