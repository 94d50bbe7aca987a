package de.foerdertopf.web.casework.letters;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.remedy.FurtherWriting;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words a remedy for the desk: over an objection (Widerspruch) the house decides, over a lawsuit (Klage) a court. */
@Component
class RemedyWords {

    private final Words words;
    private final Fmt fmt;

    RemedyWords(Words words, Fmt fmt) {
        this.words = words;
        this.fmt = fmt;
    }

    /** Which remedy came, when, and whether in time. */
    String head(RaisedObjection remedy, IssuedNotice contested) {
        return words.text(
                contested.isTakenToCourt() ? "case.lawsuit" : "case.objection",
                fmt.day(remedy.receivedOn()),
                inTime(remedy));
    }

    /** Whether it came in time, or is directed at a letter that no longer held. */
    String inTime(RaisedObjection remedy) {
        return words.text(
                remedy.overtaken()
                        ? "case.objection.overtaken"
                        : remedy.inTime() ? "case.objection.in-time" : "case.objection.late");
    }

    /** What else came against the same letter, when and how. */
    String further(FurtherWriting writing) {
        return words.text(
                "case.objection.further",
                fmt.day(writing.receivedOn()),
                words.label(writing.channel()),
                writing.writing());
    }

    /** The letter that holds in the place of one that does not. */
    String holds(Optional<IssuedNotice> letter) {
        return letter.map(it -> words.label(it.type()) + ", "
                        + words.text("case.letter.number", it.number(), fmt.day(it.issuedOn())))
                .orElseGet(() -> words.text("case.letter.holds.none"));
    }

    /** What leads to its decision. */
    String toDecide(IssuedNotice contested) {
        return words.text(contested.isTakenToCourt() ? "case.lawsuit.decide" : "case.objection.decide");
    }

    /** What leads to where a second writing is entered. */
    String toAdd() {
        return words.text("case.objection.add");
    }

    /** What leads to where somebody says that it has not ended so. */
    String mistaken() {
        return words.text("case.remedy.mistake");
    }

    /** How it ended; empty while it is open. */
    String end(RaisedObjection remedy, IssuedNotice contested) {
        var outcome = remedy.outcome();
        if (outcome == null) {
            return "";
        }
        if (outcome == RaisedObjection.Outcome.WITHDRAWN) {
            var reason = remedy.reason();
            return reason == null || reason.isBlank()
                    ? words.text("case.remedy.withdrawn.silent", fmt.day(remedy.decidedOn()))
                    : words.text("case.remedy.withdrawn", fmt.day(remedy.decidedOn()), reason);
        }
        return contested.isTakenToCourt()
                ? words.text(
                        "case.lawsuit.decided",
                        fmt.day(remedy.decidedOn()),
                        court(outcome),
                        remedy.reason(),
                        fmt.day(remedy.toldOn()))
                : words.text(
                        "case.objection.decided", words.label(outcome), fmt.day(remedy.decidedOn()), remedy.reason());
    }

    /** What a court may have decided. */
    List<Choice> ofCourt(RaisedObjection.Outcome... outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> Choice.of(outcome.name(), court(outcome)))
                .toList();
    }

    private String court(RaisedObjection.Outcome outcome) {
        return words.text(
                switch (outcome) {
                    case UPHELD -> "case.lawsuit.upheld";
                    case PARTLY_UPHELD -> "case.lawsuit.partly";
                    case REJECTED -> "case.lawsuit.rejected";
                    case WITHDRAWN -> "case.lawsuit.withdrawn";
                });
    }
}
