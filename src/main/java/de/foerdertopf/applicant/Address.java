package de.foerdertopf.applicant;

import de.foerdertopf.shared.Texts;

/** Where a letter reaches somebody. */
public record Address(String street, String postcode, String town) {

    public Address {
        street = Texts.cleanLine(street);
        postcode = Texts.cleanLine(postcode);
        town = Texts.cleanLine(town);
    }

    /** Whether the post finds it: a letter needs all three. */
    public boolean reachesByPost() {
        return !street.isBlank() && !postcode.isBlank() && !town.isBlank();
    }

    public String postcodeTown() {
        return postcode + " " + town;
    }
}
