package de.foerdertopf.web.applicant;

/** The first question: how much money is needed, and for which round; the draft has its number before it is begun. */
public class AmountForm {

    private String amount = "";
    private String round = "";
    private String draft = "";

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }
}
