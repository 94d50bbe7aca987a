package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FundFace;
import java.util.List;

/**
 * With whom a group can talk, before the application and after it.
 *
 * @param cases of the group that is signed in; empty for everybody else
 */
public record CounsellingPage(List<Office> offices, List<Choice> funds, List<Choice> cases) {

    /** The office of a fund. */
    public record Office(
            FundFace face, String department, String street, String postcodeTown, String phone, String email) {}
}
