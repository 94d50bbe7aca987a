package de.foerdertopf.web.finance;

/** Why an entry was a mistake. */
public class ReversalForm {

    public String reason = "";
}
