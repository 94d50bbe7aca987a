package de.foerdertopf.web.applicant;

/** Who applies, as typed: page 1 of the micro form. */
public class GroupForm {

    public String applicantType = "";
    public String groupName = "";
    public String name = "";
    public String street = "";
    public String postcode = "";
    public String town = "";
    public String phone = "";
    public String email = "";
    public String preferredChannel = "";
    public String sponsorName = "";
    public String sponsorContact = "";
    public String sponsorEmail = "";
    public String charitable = "";
    public String sponsorStreet = "";
    public String sponsorPostcode = "";
    public String sponsorTown = "";
}
