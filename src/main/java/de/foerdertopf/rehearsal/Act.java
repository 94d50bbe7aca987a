package de.foerdertopf.rehearsal;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that people do on a day. Acts are played by date, then in the order of their kinds, then by case id.
 *
 * @param index which entry of its list in the script
 */
record Act(LocalDate day, Kind kind, PlayedCase played, int index) {

    static final Comparator<Act> ORDER = Comparator.comparing(Act::day)
            .thenComparing(Act::kind)
            .thenComparing(act -> act.played().id())
            .thenComparing(Act::index);

    /** In the order in which they are played on one day. */
    enum Kind {
        SUBMISSION,
        SPONSOR_ANSWER,
        CERTIFICATE,
        COUNSELLING,
        WITHDRAWAL,
        REQUEST,
        REPLY,
        CONFIRMATION,
        CLARIFICATION,
        DECISION,
        CHANGE,
        PAYMENT,
        RETURN,
        PROOF,
        REPAYMENT,
        LETTER,
        TALK_REQUEST
    }
}
