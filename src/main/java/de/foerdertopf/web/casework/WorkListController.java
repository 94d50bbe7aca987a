package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Paging;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.web.login.OwnStart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The start page of the desk: what is to be done. */
@Controller
class WorkListController {

    private static final int PAGE_SIZE = 50;

    private final Desk desk;
    private final WorkLists workLists;
    private final CounsellingRequests requests;
    private final StageWords stages;
    private final Words words;
    private final Fmt fmt;
    private final Clock clock;

    WorkListController(
            Desk desk,
            WorkLists workLists,
            CounsellingRequests requests,
            StageWords stages,
            Words words,
            Fmt fmt,
            Clock clock) {
        this.desk = desk;
        this.workLists = workLists;
        this.requests = requests;
        this.stages = stages;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** A view of the list with how much is in it. */
    public record Tab(String label, String href, long count, boolean shown) {}

    /**
     * What is to be done.
     *
     * @param talksWanted how many groups ask for counselling
     * @param missingProofs how many proofs are overdue; {@code missingMoney} what was paid in these cases
     */
    public record Page(
            LocalDate today,
            int talksWanted,
            int missingProofs,
            Money missingMoney,
            String overdueHref,
            WorkTab tab,
            List<Tab> tabs,
            List<Choice> funds,
            String chosenFund,
            boolean mayRecord,
            TableView table,
            Paging paging) {}

    @GetMapping("/schreibtisch")
    String show(
            @RequestParam(name = "ansicht", defaultValue = "") String view,
            @RequestParam(name = "fonds", defaultValue = "") String fund,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            StaffMember person,
            Model model) {
        if (!desk.isReader(person)) {
            return "redirect:" + OwnStart.of(person);
        }
        var mine = desk.fundsToRead(person);
        var chosen = mine.stream()
                .filter(f -> fund.isBlank() || f.code().value().equals(fund))
                .toList();
        var today = HouseTime.today(clock);
        var tab = WorkTab.of(view.isBlank() ? usual(person) : view);
        var all = workLists.of(person, chosen.stream().map(Fund::code).toList(), today);
        var items = all.stream().filter(item -> tab.shows(item, today)).toList();
        var overdue = all.stream()
                .map(WorkItem::about)
                .filter(about -> about.isProofLateOn(today))
                .distinct()
                .toList();
        var pages = Math.max(1, (items.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.min(Math.max(1, page), pages);
        var shown = new Page(
                today,
                talksWanted(person),
                overdue.size(),
                overdue.stream().map(CaseOverview::paid).reduce(Money.ZERO, Money::plus),
                address(WorkTab.OVERDUE, fund),
                tab,
                Arrays.stream(WorkTab.values())
                        .map(t -> new Tab(
                                words.label(t),
                                address(t, fund),
                                all.stream()
                                        .filter(item -> t.shows(item, today))
                                        .count(),
                                t == tab))
                        .toList(),
                mine.stream()
                        .map(f -> Choice.of(f.code().value(), f.shortName()))
                        .toList(),
                fund,
                RecordApplicationController.isOpenTo(person),
                table(tab, items.subList((number - 1) * PAGE_SIZE, Math.min(items.size(), number * PAGE_SIZE)), today),
                new Paging(number, pages, items.size(), address(tab, fund)));
        return FundFaces.show("casework/worklist", mine.size() == 1 ? mine.get(0) : null, shown, model);
    }

    private int talksWanted(StaffMember person) {
        return person.hasAnywhere(TalkDeskController.COUNSELLORS)
                ? requests.open(person.funds(TalkDeskController.COUNSELLORS)).size()
                : 0;
    }

    /** Who only reads has nothing of her own to do. */
    private static String usual(StaffMember person) {
        return (OwnStart.isAtWork(person) ? WorkTab.MINE : WorkTab.ALL).address();
    }

    private TableView table(WorkTab tab, List<WorkItem> items, LocalDate today) {
        var standing = stages.of(items.stream().map(WorkItem::about).toList());
        return new TableView(
                words.text("worklist.caption", words.label(tab)),
                List.of(
                        TableView.Column.of(words.text("worklist.column.case")),
                        TableView.Column.of(words.text("worklist.column.stage")),
                        TableView.Column.of(words.text("worklist.column.task")),
                        new TableView.Column(words.text("worklist.column.due"), false, null, "ascending"),
                        TableView.Column.money(words.text("worklist.column.amount"))),
                items.stream().map(item -> row(item, standing, today)).toList());
    }

    private TableView.Row row(WorkItem item, Map<CaseNumber, String> standing, LocalDate today) {
        var about = item.about();
        var late = item.isOverdueOn(today);
        var due = item.dueOn();
        var since = item.since();
        return new TableView.Row(
                DeskCase.href(about.caseNumber()),
                late,
                List.of(
                        TableView.Cell.of(
                                about.project(), about.initiative(), about.caseNumber() + " · " + about.round()),
                        about.isProofLateOn(today)
                                ? TableView.Cell.tag("stop", words.text("worklist.proof-overdue"))
                                : TableView.Cell.tag(
                                        about.stage().tone(), standing.getOrDefault(about.caseNumber(), "")),
                        TableView.Cell.of(item.what()),
                        due != null
                                ? TableView.Cell.of(fmt.day(due), late ? fmt.left(due) : fmt.distance(due))
                                : TableView.Cell.of(
                                        since == null
                                                ? ""
                                                : words.text("worklist.since", fmt.day(HouseTime.dayOf(since)))),
                        TableView.Cell.of(fmt.money(item.sum()))));
    }

    private static String address(WorkTab tab, String fund) {
        var uri = UriComponentsBuilder.fromPath("/schreibtisch").queryParam("ansicht", tab.address());
        if (!fund.isBlank()) {
            uri.queryParam("fonds", "{fund}");
        }
        return uri.encode().buildAndExpand(java.util.Map.of("fund", fund)).toUriString();
    }
}
