package de.foerdertopf.web.applicant;

/** How a group is reached, as it types it. */
public class OwnContactForm {

    public String name = "";
    /** The name in Latin letters, where letters cannot print it. */
    public String latin = "";

    public String email = "";
    public String phone = "";
    public String street = "";
    public String postcode = "";
    public String town = "";
    public String seen = "";
}
