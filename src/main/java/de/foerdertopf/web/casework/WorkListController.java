package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.StaffMember;
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
    private final Words words;
    private final Fmt fmt;
    private final Clock clock;

    WorkListController(
            Desk desk, WorkLists workLists, CounsellingRequests requests, Words words, Fmt fmt, Clock clock) {
        this.desk = desk;
        this.workLists = workLists;
        this.requests = requests;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** A view of the list with how much is in it. */
    public record Tab(String label, String href, long count, boolean shown) {}

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
        var all = workLists.of(person, chosen.stream().map(Fund::code).toList());
        var items = all.stream().filter(item -> tab.shows(item, today)).toList();
        var overdue = all.stream()
                .map(WorkItem::about)
                .filter(about -> about.isProofLateOn(today))
                .distinct()
                .toList();
        var pages = Math.max(1, (items.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.min(Math.max(1, page), pages);
        if (mine.size() == 1) {
            model.addAttribute("fund", FundFaces.of(mine.get(0)));
        }
        model.addAttribute("today", today);
        var counsels = person.hasAnywhere(TalkDeskController.COUNSELLORS);
        model.addAttribute(
                "talksWanted",
                counsels
                        ? requests.open(person.funds(TalkDeskController.COUNSELLORS))
                                .size()
                        : 0);
        model.addAttribute("tab", tab);
        model.addAttribute(
                "tabs",
                Arrays.stream(WorkTab.values())
                        .map(t -> new Tab(
                                words.label(t),
                                address(t, fund),
                                all.stream()
                                        .filter(item -> t.shows(item, today))
                                        .count(),
                                t == tab))
                        .toList());
        model.addAttribute(
                "funds",
                mine.stream()
                        .map(f -> Choice.of(f.code().value(), f.shortName()))
                        .toList());
        model.addAttribute("chosenFund", fund);
        model.addAttribute("missingProofs", overdue.size());
        model.addAttribute(
                "missingMoney", overdue.stream().map(CaseOverview::paid).reduce(Money.ZERO, Money::plus));
        model.addAttribute("overdueHref", address(WorkTab.OVERDUE, fund));
        model.addAttribute("mayRecord", RecordApplicationController.isOpenTo(person));
        model.addAttribute("total", items.size());
        model.addAttribute(
                "table",
                table(tab, items.subList((number - 1) * PAGE_SIZE, Math.min(items.size(), number * PAGE_SIZE)), today));
        model.addAttribute("paging", new Paging(number, pages, items.size(), address(tab, fund)));
        return "casework/worklist";
    }

    /** Who only reads has nothing of her own to do. */
    private static String usual(StaffMember person) {
        return (OwnStart.isAtWork(person) ? WorkTab.MINE : WorkTab.ALL).address();
    }

    private TableView table(WorkTab tab, List<WorkItem> items, LocalDate today) {
        return new TableView(
                words.text("worklist.caption", words.label(tab)),
                List.of(
                        TableView.Column.of(words.text("worklist.column.case")),
                        TableView.Column.of(words.text("worklist.column.stage")),
                        TableView.Column.of(words.text("worklist.column.task")),
                        new TableView.Column(words.text("worklist.column.due"), false, null, "ascending"),
                        TableView.Column.money(words.text("worklist.column.amount"))),
                items.stream().map(item -> row(item, today)).toList());
    }

    private TableView.Row row(WorkItem item, LocalDate today) {
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
                                : TableView.Cell.tag(about.stage().tone(), words.label(about.stage())),
                        TableView.Cell.of(item.what()),
                        due != null
                                ? TableView.Cell.of(fmt.day(due), late ? fmt.left(due) : fmt.distance(due))
                                : TableView.Cell.of(
                                        since == null
                                                ? ""
                                                : words.text("worklist.since", fmt.day(HouseTime.dayOf(since)))),
                        TableView.Cell.of(fmt.money(about.amount()))));
    }

    private static String address(WorkTab tab, String fund) {
        var uri = UriComponentsBuilder.fromPath("/schreibtisch").queryParam("ansicht", tab.address());
        if (!fund.isBlank()) {
            uri.queryParam("fonds", "{fund}");
        }
        return uri.encode().buildAndExpand(java.util.Map.of("fund", fund)).toUriString();
    }
}
