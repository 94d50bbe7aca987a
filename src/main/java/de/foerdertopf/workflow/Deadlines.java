package de.foerdertopf.workflow;

import de.foerdertopf.assessment.RemindOfReply;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Turns a day of the models into the moment at which a timer fires, in German time. The bean's name is frozen. */
@Component("deadlines")
public class Deadlines {

    /** A period that ends on this day is over at the first moment of the next one. */
    public Date endOf(String day) {
        return Date.from(HouseTime.startOf(LocalDate.parse(day).plusDays(1)));
    }

    /** When a friendly word still helps before this day. */
    public Date shortlyBefore(String day) {
        return startOf(LocalDate.parse(day).minusDays(RemindOfReply.DAYS_BEFORE).toString());
    }

    /** What is planned for this day is due from its first moment. */
    public Date startOf(String day) {
        return Date.from(HouseTime.startOf(LocalDate.parse(day)));
    }
}
