package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.DeedForm;

/** How somebody of a case is reached, as the officer types it; the name stands in {@code who}, the address for mail in {@code email}. */
public class ContactForm extends DeedForm {

    private String phone = "";
    private String street = "";
    private String postcode = "";
    private String town = "";

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
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
}
