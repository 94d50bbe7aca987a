package de.foerdertopf.web.applicant;

/** Where the money goes, as typed; may stay empty until the grant is approved: page 5 of the micro form. */
public class AccountForm {

    private String holder = "";
    private String iban = "";
    private String holderDiffersReason = "";

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

    public String getHolderDiffersReason() {
        return holderDiffersReason;
    }

    public void setHolderDiffersReason(String holderDiffersReason) {
        this.holderDiffersReason = holderDiffersReason;
    }
}
