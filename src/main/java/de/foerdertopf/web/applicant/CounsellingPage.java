package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.FundFace;
import java.util.List;

/** With whom a group can talk, before the application and after it. */
public record CounsellingPage(List<Office> offices) {

    /** The office of a fund. */
    public record Office(
            FundFace face, String department, String street, String postcodeTown, String phone, String email) {}
}
