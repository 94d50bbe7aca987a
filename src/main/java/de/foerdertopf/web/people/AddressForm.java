package de.foerdertopf.web.people;

/** A mistyped address, the right one, and how staff made sure. */
class AddressForm {

    public String wrong = "";
    public String right = "";
    public String check = "";
}
