package de.foerdertopf.web.applicant;

/** What the group is in law, and who stands in for it, as typed: a page of the full form. */
public class OrganisationForm {

    private String legalForm = "";
    private String foundedYear = "";
    private String activePeople = "";
    private String website = "";
    private String personName = "";
    private String personRole = "";
    private String personStreet = "";
    private String personPostcode = "";
    private String personTown = "";

    public String getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(String legalForm) {
        this.legalForm = legalForm;
    }

    public String getFoundedYear() {
        return foundedYear;
    }

    public void setFoundedYear(String foundedYear) {
        this.foundedYear = foundedYear;
    }

    public String getActivePeople() {
        return activePeople;
    }

    public void setActivePeople(String activePeople) {
        this.activePeople = activePeople;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public String getPersonRole() {
        return personRole;
    }

    public void setPersonRole(String personRole) {
        this.personRole = personRole;
    }

    public String getPersonStreet() {
        return personStreet;
    }

    public void setPersonStreet(String personStreet) {
        this.personStreet = personStreet;
    }

    public String getPersonPostcode() {
        return personPostcode;
    }

    public void setPersonPostcode(String personPostcode) {
        this.personPostcode = personPostcode;
    }

    public String getPersonTown() {
        return personTown;
    }

    public void setPersonTown(String personTown) {
        this.personTown = personTown;
    }
}
