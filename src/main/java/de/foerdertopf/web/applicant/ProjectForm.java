package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.DateFields;

/** What the group is up to, as typed: page 2 of the micro form. */
public class ProjectForm {

    private String title = "";
    private String description = "";
    private String district = "";
    private String place = "";
    private DateFields from = new DateFields();
    private DateFields to = new DateFields();
    private boolean notStarted;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public DateFields getFrom() {
        return from;
    }

    public void setFrom(DateFields from) {
        this.from = from;
    }

    public DateFields getTo() {
        return to;
    }

    public void setTo(DateFields to) {
        this.to = to;
    }

    public boolean isNotStarted() {
        return notStarted;
    }

    public void setNotStarted(boolean notStarted) {
        this.notStarted = notStarted;
    }
}
