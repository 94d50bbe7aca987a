package de.foerdertopf.web.finance;

/** What is typed to order a payment. */
public class OrderForm {

    private String amount = "";
    private boolean correct;

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public boolean isCorrect() {
        return correct;
    }

    public void setCorrect(boolean correct) {
        this.correct = correct;
    }
}
