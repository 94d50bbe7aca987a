package de.foerdertopf.web.applicant;

/** How a group wants its letters, as chosen. */
public class DeliveryForm {

    public String delivery = "";
}
