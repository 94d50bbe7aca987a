package de.foerdertopf.web.people;

import de.foerdertopf.web.layout.DateFields;

/** Who acts for somebody, and when. */
class StandInForm {

    private String standIn = "";
    private DateFields from = new DateFields();
    private DateFields until = new DateFields();

    public String getStandIn() {
        return standIn;
    }

    public void setStandIn(String standIn) {
        this.standIn = standIn;
    }

    public DateFields getFrom() {
        return from;
    }

    public void setFrom(DateFields from) {
        this.from = from;
    }

    public DateFields getUntil() {
        return until;
    }

    public void setUntil(DateFields until) {
        this.until = until;
    }
}
