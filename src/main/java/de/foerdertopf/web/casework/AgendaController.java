package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.web.login.Paths;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member of a panel finds before the session: the applications on which it votes, without contact data and accounts. */
@Controller
class AgendaController {

    private final Desk desk;
    private final OpenTasks openTasks;
    private final CaseOverviews overviews;
    private final Conflicts conflicts;
    private final Words words;
    private final Fmt fmt;

    AgendaController(
            Desk desk, OpenTasks openTasks, CaseOverviews overviews, Conflicts conflicts, Words words, Fmt fmt) {
        this.desk = desk;
        this.openTasks = openTasks;
        this.overviews = overviews;
        this.conflicts = conflicts;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping(Paths.MEETINGS)
    String show(StaffMember person, Model model) {
        var mine = desk.fundsOf(person, Role.COMMITTEE);
        var closed = conflicts.casesOf(person.actor());
        var waiting = openTasks.all().stream()
                .filter(task -> task.kind() == CaseTask.RECORD_PANEL_VOTE)
                .map(OpenTask::caseNumber)
                .filter(caseNumber -> !closed.contains(caseNumber))
                .toList();
        if (mine.size() == 1) {
            FundFaces.put(mine.get(0), model);
        }
        model.addAttribute(
                "table",
                table(overviews.of(waiting, mine.stream().map(Fund::code).toList())));
        return "casework/agenda";
    }

    private TableView table(List<CaseOverview> cases) {
        return new TableView(
                words.text("agenda.caption"),
                List.of(
                        TableView.Column.of(words.text("worklist.column.case")),
                        TableView.Column.of(words.text("cases.column.round")),
                        TableView.Column.money(words.text("case.requested"))),
                cases.stream()
                        .sorted(Comparator.comparing(CaseOverview::caseNumber))
                        .map(about -> new TableView.Row(
                                null,
                                false,
                                List.of(
                                        TableView.Cell.of(
                                                about.project(),
                                                about.initiative(),
                                                about.caseNumber().value()),
                                        TableView.Cell.of(about.round()),
                                        TableView.Cell.of(fmt.money(about.requested())))))
                        .toList());
    }
}
