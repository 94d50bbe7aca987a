package de.foerdertopf.web.applicant;

/** What the group is in law, and who stands in for it, as typed: a page of the full form. */
public class OrganisationForm {

    public String legalForm = "";
    public String foundedYear = "";
    public String activePeople = "";
    public String website = "";
    public String personName = "";
    public String personRole = "";
    public String personStreet = "";
    public String personPostcode = "";
    public String personTown = "";
}
