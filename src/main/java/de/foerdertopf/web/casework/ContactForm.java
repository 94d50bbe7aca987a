package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.DeedForm;

/** How somebody of a case is reached, as the officer types it; the name stands in {@code who}, the address for mail in {@code email}. */
public class ContactForm extends DeedForm {

    /** The name in Latin letters, where letters cannot print it. */
    public String latin = "";

    public String phone = "";
    public String street = "";
    public String postcode = "";
    public String town = "";
}
