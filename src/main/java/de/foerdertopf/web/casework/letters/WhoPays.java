package de.foerdertopf.web.casework.letters;

import de.foerdertopf.notice.letters.ObjectionCosts.Bearer;
import de.foerdertopf.notice.remedy.RaisedObjection;

/** Who is to pay for an objection, as the desk may say it. */
enum WhoPays {
    /** Whoever loses. */
    AS_THE_LAW_SAYS,
    AUTHORITY,
    OBJECTOR,
    HALF_EACH;

    /** Who that is, after this end. */
    Bearer after(RaisedObjection.Outcome outcome) {
        return switch (this) {
            case AS_THE_LAW_SAYS -> outcome.costs().bearer();
            case AUTHORITY -> Bearer.AUTHORITY;
            case OBJECTOR -> Bearer.OBJECTOR;
            case HALF_EACH -> Bearer.HALF_EACH;
        };
    }
}
