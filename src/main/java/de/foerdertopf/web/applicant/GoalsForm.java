package de.foerdertopf.web.applicant;

/** Why, for whom, and what is different afterwards, as typed: a page of the full form. */
public class GoalsForm {

    public String projectType = "";
    public String goals = "";
    public String targetGroup = "";
    public String volunteerHours = "";
    public String publicity = "";
}
