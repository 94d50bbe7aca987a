package de.foerdertopf.rehearsal;

import de.foerdertopf.dispatch.LetterToPrint;
import de.foerdertopf.dispatch.LettersToPrint;
import de.foerdertopf.dispatch.MakePrintRun;
import de.foerdertopf.shared.FundCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays whoever prints the letters of a day. */
@Component
@Profile("demo")
class PostPlayer {

    private final LettersToPrint lettersToPrint;
    private final MakePrintRun makePrintRun;

    PostPlayer(LettersToPrint lettersToPrint, MakePrintRun makePrintRun) {
        this.lettersToPrint = lettersToPrint;
        this.makePrintRun = makePrintRun;
    }

    /** Puts the fund's letters that wait into a print run, and leaves the last one to be printed with the next. */
    void print(FundCode fund, Cast.Staff staff) {
        var waiting = lettersToPrint.of(fund, staff.officer());
        if (waiting.size() > 1) {
            makePrintRun.make(new MakePrintRun.Command(
                    fund,
                    waiting.subList(0, waiting.size() - 1).stream()
                            .map(LetterToPrint::ref)
                            .toList(),
                    staff.officer()));
        }
    }
}
