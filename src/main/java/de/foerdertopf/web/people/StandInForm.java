package de.foerdertopf.web.people;

import de.foerdertopf.web.layout.DateFields;
import java.util.List;
import java.util.stream.Stream;

/** Who acts for somebody, in which order, and when. */
class StandInForm {

    public String standIn = "";
    public String secondStandIn = "";
    public DateFields from = new DateFields();
    public DateFields until = new DateFields();

    /** Who was chosen, in order; a first line left empty moves the second up. */
    List<String> chosen() {
        return Stream.of(standIn, secondStandIn).filter(id -> !id.isBlank()).toList();
    }
}
