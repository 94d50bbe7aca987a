package de.foerdertopf.web.applicant;

/** How a group is reached, as it types it. */
public class OwnContactForm {

    public String name = "";
    public String email = "";
    public String phone = "";
    public String street = "";
    public String postcode = "";
    public String town = "";
    public String seen = "";
}
