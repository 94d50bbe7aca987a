package de.foerdertopf.web.finance;

/** What is typed to raise or lower a pot; the key makes a double click count once. */
public class PotForm {

    public String direction = "";
    public String amount = "";
    public String reason = "";
    public String operationKey = "";
}
