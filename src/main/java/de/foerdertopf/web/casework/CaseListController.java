package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Paging;
import de.foerdertopf.web.layout.TableView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds cases: the list, and the way to the one that was meant. */
@Controller
@RequestMapping(CaseController.LIST)
class CaseListController {

    private final Desk desk;
    private final Funds funds;
    private final Conflicts conflicts;
    private final CaseOverviews overviews;
    private final StageWords stages;
    private final Words words;
    private final Fmt fmt;

    CaseListController(
            Desk desk,
            Funds funds,
            Conflicts conflicts,
            CaseOverviews overviews,
            StageWords stages,
            Words words,
            Fmt fmt) {
        this.desk = desk;
        this.funds = funds;
        this.conflicts = conflicts;
        this.overviews = overviews;
        this.stages = stages;
        this.words = words;
        this.fmt = fmt;
    }

    /**
     * The cases that were looked for.
     *
     * @param q what was typed, with what was chosen beside it
     * @param seesOverrides whether the person oversees what was put out of force
     * @param staysOut whether cases are left out because she is biased in them
     */
    public record Found(
            String q,
            String chosenFund,
            String chosenRound,
            String chosenStage,
            boolean isFiltered,
            boolean mayRecord,
            boolean seesOverrides,
            boolean staysOut,
            List<Choice> funds,
            List<Choice> rounds,
            List<Choice> stages,
            TableView table,
            Paging paging) {}

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "fonds", defaultValue = "") String fund,
            @RequestParam(name = "runde", defaultValue = "") String round,
            @RequestParam(name = "stand", defaultValue = "") String stage,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            StaffMember person,
            Model model) {
        var mine = desk.fundsToRead(person);
        var filter = new CaseFilter(
                text,
                fund,
                round,
                Arrays.stream(Stage.values())
                        .filter(s -> s.name().equals(stage))
                        .toList());
        var number = Math.max(1, page);
        var closed = conflicts.casesOf(person.actor());
        var found = overviews.page(filter, mine.stream().map(Fund::code).toList(), closed, number);
        if (found.total() == 1 && number == 1 && isNumber(text)) {
            return "redirect:" + DeskCase.href(found.cases().get(0).caseNumber());
        }
        var searched = closed.stream()
                .filter(caseNumber -> caseNumber.value().equalsIgnoreCase(text.strip()))
                .findFirst();
        if (searched.isPresent()) {
            return "redirect:" + DeskCase.href(searched.get());
        }
        var pages = (int) Math.max(1, (found.total() + CaseOverviews.PAGE_SIZE - 1) / CaseOverviews.PAGE_SIZE);
        var shown = new Found(
                text,
                fund,
                round,
                stage,
                !filter.isEmpty(),
                RecordApplicationController.isOpenTo(person),
                person.hasAnywhere(OverridesController.OVERSEERS),
                !closed.isEmpty(),
                mine.stream()
                        .map(f -> Choice.of(f.code().value(), f.shortName()))
                        .toList(),
                rounds(mine),
                words.choices(Stage.values()),
                table(found.cases()),
                new Paging(number, pages, found.total(), filter.address(CaseController.LIST)));
        return FundFaces.show("casework/cases", mine.size() == 1 ? mine.get(0) : null, shown, model);
    }

    private TableView table(List<CaseOverview> cases) {
        var standing = stages.of(cases);
        return new TableView(
                words.text("cases.caption"),
                List.of(
                        TableView.Column.of(words.text("worklist.column.case")),
                        TableView.Column.of(words.text("worklist.column.stage")),
                        TableView.Column.of(words.text("cases.column.round")),
                        TableView.Column.of(words.text("cases.column.received")),
                        TableView.Column.money(words.text("worklist.column.amount"))),
                cases.stream()
                        .map(about -> new TableView.Row(
                                DeskCase.href(about.caseNumber()),
                                false,
                                List.of(
                                        TableView.Cell.of(
                                                about.project(),
                                                about.initiative(),
                                                about.caseNumber() + " · " + about.contact()),
                                        TableView.Cell.tag(
                                                about.stage().tone(), standing.getOrDefault(about.caseNumber(), "")),
                                        TableView.Cell.of(about.round()),
                                        TableView.Cell.of(fmt.day(about.receivedOn())),
                                        TableView.Cell.of(fmt.money(about.amount())))))
                        .toList());
    }

    private List<Choice> rounds(List<Fund> mine) {
        return mine.stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .sorted(Comparator.comparing(Round::opens).reversed())
                .map(round -> Choice.of(round.label(), round.label()))
                .toList();
    }

    /** Whether somebody typed one case's number. */
    private static boolean isNumber(String text) {
        try {
            new CaseNumber(text.strip().toUpperCase(java.util.Locale.ROOT));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
