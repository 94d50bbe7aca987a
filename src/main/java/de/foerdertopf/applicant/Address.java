package de.foerdertopf.applicant;

/** Where a letter reaches somebody. */
public record Address(String street, String postcode, String town) {

    public String postcodeTown() {
        return postcode + " " + town;
    }
}
