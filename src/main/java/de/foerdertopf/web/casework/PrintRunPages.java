package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.PrintRunId;
import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.dispatch.PrintRuns;
import de.foerdertopf.dispatch.PrintedLetter;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.casework.PrintRunPage.PrintedRow;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Crumb;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a print run's page shows. */
@Component
class PrintRunPages {

    private final Desk desk;
    private final Words words;
    private final DispatchProblems problems;
    private final CaseOverviews overviews;
    private final PrintRuns runs;
    private final Notices notices;
    private final Conflicts conflicts;

    PrintRunPages(
            Desk desk,
            Words words,
            DispatchProblems problems,
            CaseOverviews overviews,
            PrintRuns runs,
            Notices notices,
            Conflicts conflicts) {
        this.desk = desk;
        this.words = words;
        this.problems = problems;
        this.overviews = overviews;
        this.runs = runs;
        this.notices = notices;
        this.conflicts = conflicts;
    }

    /** A run of another fund does not exist here. */
    PrintRunView run(FundCode fund, UUID id) {
        var run = runs.require(new PrintRunId(id));
        if (!run.fund().equals(fund)) {
            throw new NotFoundException("No print run " + id);
        }
        return run;
    }

    PrintRunPage of(Fund fund, PrintRunView run, Actor actor) {
        var all = runs.letters(run.id());
        var closed = conflicts.casesOf(actor);
        var letters = all.stream()
                .filter(letter -> !closed.contains(letter.caseNumber()))
                .toList();
        var cases =
                overviews.of(letters.stream().map(PrintedLetter::caseNumber).toList(), List.of(fund.code())).stream()
                        .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
        return new PrintRunPage(
                href(fund.code(), run.id()),
                run,
                letters.stream().map(letter -> row(letter, cases)).toList(),
                all.size() - letters.size(),
                desk.names(run.madeBy(), run.postedBy(), run.cancelledBy()),
                run.isOpen()
                        && letters.size() == all.size()
                        && letters.stream().noneMatch(l -> l.state() == PrintedLetter.State.POSTED),
                List.of(
                        new Crumb(words.text("menu.post"), PostPages.href(fund.code())),
                        new Crumb(run.number(), null)));
    }

    private PrintedRow row(PrintedLetter letter, Map<CaseNumber, CaseOverview> cases) {
        var about = cases.get(letter.caseNumber());
        var problem = letter.problem();
        var isVoid = isVoid(letter);
        return new PrintedRow(
                letter,
                DeskCase.href(letter.caseNumber()),
                about == null ? letter.caseNumber().value() : about.project(),
                about == null ? "" : about.initiative(),
                isVoid
                        ? "stop"
                        : switch (letter.state()) {
                            case TO_POST -> problem == null ? "info" : "stop";
                            case POSTED -> "good";
                            case LEFT_ALONE, CANCELLED -> "plain";
                        },
                isVoid ? words.text("print-run.void") : words.label(letter.state()),
                isVoid
                        ? words.text("print-run.void.text")
                        : problem == null ? "" : problems.sentence(problem, "print-run.conflict"));
    }

    /** Its decision was taken back after it was printed: it must not leave the house. */
    private boolean isVoid(PrintedLetter letter) {
        var notice = letter.notice();
        return notice != null && notices.require(new NoticeId(notice)).state() == NoticeState.VOID;
    }

    static String href(FundCode fund, PrintRunId run) {
        return PostPages.href(fund) + "/drucklaeufe/" + run;
    }
}
