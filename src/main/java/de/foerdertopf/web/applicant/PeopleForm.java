package de.foerdertopf.web.applicant;

/** Who comes and who helps, as typed: page 3 of the micro form. */
public class PeopleForm {

    private String people = "";
    private String refugees = "";
    private String volunteers = "";
    private String minorsInvolved = "";

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getRefugees() {
        return refugees;
    }

    public void setRefugees(String refugees) {
        this.refugees = refugees;
    }

    public String getVolunteers() {
        return volunteers;
    }

    public void setVolunteers(String volunteers) {
        this.volunteers = volunteers;
    }

    public String getMinorsInvolved() {
        return minorsInvolved;
    }

    public void setMinorsInvolved(String minorsInvolved) {
        this.minorsInvolved = minorsInvolved;
    }
}
