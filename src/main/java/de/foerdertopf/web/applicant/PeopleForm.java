package de.foerdertopf.web.applicant;

/** Who comes and who helps, as typed: page 3 of the micro form. */
public class PeopleForm {

    public String people = "";
    public String refugees = "";
    public String volunteers = "";
    public String minorsInvolved = "";
}
