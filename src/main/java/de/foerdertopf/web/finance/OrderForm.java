package de.foerdertopf.web.finance;

/** What is typed to order a payment. */
public class OrderForm {

    public String amount = "";
    public boolean correct;

    /** The account that the page showed. */
    public String seen = "";
}
