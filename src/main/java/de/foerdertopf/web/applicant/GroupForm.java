package de.foerdertopf.web.applicant;

/** Who applies, as typed: page 1 of the micro form. */
public class GroupForm {

    private String applicantType = "";
    private String groupName = "";
    private String name = "";
    private String street = "";
    private String postcode = "";
    private String town = "";
    private String phone = "";
    private String email = "";
    private String preferredChannel = "";
    private String sponsorName = "";
    private String sponsorContact = "";
    private String sponsorEmail = "";
    private String charitable = "";
    private String sponsorStreet = "";
    private String sponsorPostcode = "";
    private String sponsorTown = "";

    public String getApplicantType() {
        return applicantType;
    }

    public void setApplicantType(String applicantType) {
        this.applicantType = applicantType;
    }

    public String getGroupName() {
        return groupName;
    }

    public void setGroupName(String groupName) {
        this.groupName = groupName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPreferredChannel() {
        return preferredChannel;
    }

    public void setPreferredChannel(String preferredChannel) {
        this.preferredChannel = preferredChannel;
    }

    public String getSponsorName() {
        return sponsorName;
    }

    public void setSponsorName(String sponsorName) {
        this.sponsorName = sponsorName;
    }

    public String getSponsorContact() {
        return sponsorContact;
    }

    public void setSponsorContact(String sponsorContact) {
        this.sponsorContact = sponsorContact;
    }

    public String getSponsorEmail() {
        return sponsorEmail;
    }

    public void setSponsorEmail(String sponsorEmail) {
        this.sponsorEmail = sponsorEmail;
    }

    public String getCharitable() {
        return charitable;
    }

    public void setCharitable(String charitable) {
        this.charitable = charitable;
    }

    public String getSponsorStreet() {
        return sponsorStreet;
    }

    public void setSponsorStreet(String sponsorStreet) {
        this.sponsorStreet = sponsorStreet;
    }

    public String getSponsorPostcode() {
        return sponsorPostcode;
    }

    public void setSponsorPostcode(String sponsorPostcode) {
        this.sponsorPostcode = sponsorPostcode;
    }

    public String getSponsorTown() {
        return sponsorTown;
    }

    public void setSponsorTown(String sponsorTown) {
        this.sponsorTown = sponsorTown;
    }
}
