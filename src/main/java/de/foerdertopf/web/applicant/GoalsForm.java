package de.foerdertopf.web.applicant;

/** Why, for whom, and what is different afterwards, as typed: a page of the full form. */
public class GoalsForm {

    private String projectType = "";
    private String goals = "";
    private String targetGroup = "";
    private String volunteerHours = "";
    private String publicity = "";

    public String getProjectType() {
        return projectType;
    }

    public void setProjectType(String projectType) {
        this.projectType = projectType;
    }

    public String getGoals() {
        return goals;
    }

    public void setGoals(String goals) {
        this.goals = goals;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    public String getVolunteerHours() {
        return volunteerHours;
    }

    public void setVolunteerHours(String volunteerHours) {
        this.volunteerHours = volunteerHours;
    }

    public String getPublicity() {
        return publicity;
    }

    public void setPublicity(String publicity) {
        this.publicity = publicity;
    }
}
