package de.foerdertopf.web.applicant;

/** The first question: how much money is needed, and for which round; the draft has its number before it is begun. */
public class AmountForm {

    public String amount = "";
    public String round = "";
    public String draft = "";
}
