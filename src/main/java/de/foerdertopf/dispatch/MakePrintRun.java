package de.foerdertopf.dispatch;

import de.foerdertopf.dispatch.PrintRun.Opening;
import de.foerdertopf.dispatch.PrintedLetter.State;
import de.foerdertopf.document.PrintFile.Place;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts letters on paper into one file for the print shop, a list of them first. The file is kept as it is; a letter is in one living
 * run only.
 */
@Service
public class MakePrintRun {

    private final PrintRunRepository runs;
    private final PrintRunItems items;
    private final LettersToPrint lettersToPrint;
    private final PrintedParts parts;
    private final PrintFiles files;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakePrintRun(
            PrintRunRepository runs,
            PrintRunItems items,
            LettersToPrint lettersToPrint,
            PrintedParts parts,
            PrintFiles files,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.lettersToPrint = lettersToPrint;
        this.parts = parts;
        this.files = files;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /** Which letters of which fund. */
    public record Command(FundCode fund, List<LetterRef> letters, Actor by) {

        public Command {
            letters = List.copyOf(letters);
        }
    }

    /** @throws BusinessRuleViolation {@code print-run.nothing-to-print}, {@code print-run.changed} */
    @Transactional
    public PrintRunId make(Command command) {
        items.lock(command.fund());
        var chosen = chosen(command).stream()
                .map(letter -> parts.of(letter, command.by()))
                .toList();
        var fund = funds.require(command.fund());
        var at = clock.instant();
        var opening = new Opening(
                fund.code(),
                fund.casePrefix(),
                runs.lastOrdinal(fund.code(), HouseTime.dayOf(at).getYear()) + 1,
                at,
                command.by());
        var file = files.make(fund, opening, chosen);
        var run = runs.saveAndFlush(new PrintRun(
                opening,
                chosen.size(),
                file.places().stream().mapToInt(Place::sheets).sum(),
                file.stored()));
        for (var i = 0; i < chosen.size(); i++) {
            var letter = chosen.get(i).letter();
            var place = file.places().get(i);
            items.add(
                    run.id(),
                    new PrintedLetter(
                            i + 1,
                            letter.ref(),
                            letter.caseNumber(),
                            place.firstPage(),
                            place.lastPage(),
                            place.sheets(),
                            State.TO_POST,
                            null));
        }
        events.publishEvent(new PrintRunMade(
                run.id(),
                run.number(),
                fund.code(),
                chosen.stream().map(one -> one.letter().caseNumber()).distinct().toList(),
                file.stored().sha256(),
                at,
                command.by()));
        return run.id();
    }

    private List<LetterToPrint> chosen(Command command) {
        if (command.letters().isEmpty()) {
            throw new BusinessRuleViolation("print-run.nothing-to-print");
        }
        var wanted = new HashSet<>(command.letters());
        var found = lettersToPrint.of(command.fund(), command.by()).stream()
                .filter(letter -> wanted.contains(letter.ref()))
                .toList();
        if (found.size() != wanted.size()) {
            throw new BusinessRuleViolation("print-run.changed");
        }
        return found;
    }
}
