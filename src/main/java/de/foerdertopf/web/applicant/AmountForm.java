package de.foerdertopf.web.applicant;

/** The first question: how much money is needed. */
public class AmountForm {

    private String amount = "";

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
