package de.foerdertopf.web.people;

import de.foerdertopf.web.layout.DateFields;
import java.util.List;
import java.util.stream.Stream;

/** Who acts for somebody, in which order, and when. */
class StandInForm {

    private String standIn = "";
    private String secondStandIn = "";
    private DateFields from = new DateFields();
    private DateFields until = new DateFields();

    public String getStandIn() {
        return standIn;
    }

    public void setStandIn(String standIn) {
        this.standIn = standIn;
    }

    public String getSecondStandIn() {
        return secondStandIn;
    }

    public void setSecondStandIn(String secondStandIn) {
        this.secondStandIn = secondStandIn;
    }

    /** Who was chosen, in order; a first line left empty moves the second up. */
    List<String> chosen() {
        return Stream.of(standIn, secondStandIn).filter(id -> !id.isBlank()).toList();
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
