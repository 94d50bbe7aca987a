package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.check.FindingWords;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TableView;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What others look at: findings that were set aside, for the auditor. */
@Controller
class OverridesController {

    static final Role[] OVERSEERS = {Role.AUDITOR, Role.ADMINISTRATOR};

    private final Desk desk;
    private final CaseOverviews overviews;
    private final Findings findings;
    private final Conflicts conflicts;
    private final FindingWords findingWords;
    private final Words words;
    private final Fmt fmt;

    OverridesController(
            Desk desk,
            CaseOverviews overviews,
            Findings findings,
            Conflicts conflicts,
            FindingWords findingWords,
            Words words,
            Fmt fmt) {
        this.desk = desk;
        this.overviews = overviews;
        this.findings = findings;
        this.conflicts = conflicts;
        this.findingWords = findingWords;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping("/schreibtisch/pruefung/uebersteuerungen")
    String overrides(StaffMember person, Model model) {
        var closed = conflicts.casesOf(person.actor());
        var overridden = findings.overridden().stream()
                .filter(o -> !closed.contains(o.caseNumber()))
                .toList();
        var cases = overviews
                .of(
                        overridden.stream().map(Findings.Overridden::caseNumber).toList(),
                        desk.fundsOf(person, OVERSEERS).stream().map(Fund::code).toList())
                .stream()
                .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
        var names = desk.names(
                overridden.stream().map(o -> o.finding().overriddenBy()).toArray(String[]::new));
        model.addAttribute(
                "table",
                new TableView(
                        words.text("overrides.title"),
                        List.of(
                                TableView.Column.of(words.text("worklist.column.case")),
                                TableView.Column.of(words.text("overrides.finding")),
                                TableView.Column.of(words.text("overrides.reason")),
                                TableView.Column.of(words.text("overrides.who")),
                                TableView.Column.money(words.text("worklist.column.amount"))),
                        overridden.stream()
                                .filter(o -> cases.containsKey(o.caseNumber()))
                                .map(o -> {
                                    var about = Objects.requireNonNull(cases.get(o.caseNumber()));
                                    var by = Objects.requireNonNull(o.finding().overriddenBy());
                                    var at = Objects.requireNonNull(o.finding().overriddenAt());
                                    return new TableView.Row(
                                            DeskCase.href(o.caseNumber()),
                                            false,
                                            List.of(
                                                    TableView.Cell.of(
                                                            about.project(),
                                                            about.initiative(),
                                                            o.caseNumber().value()),
                                                    TableView.Cell.of(
                                                            findingWords.title(
                                                                    o.finding().code()),
                                                            words.text(
                                                                    "severity."
                                                                            + o.finding()
                                                                                    .severity())),
                                                    TableView.Cell.of(Objects.requireNonNullElse(
                                                            o.finding().overrideReason(), "")),
                                                    TableView.Cell.of(
                                                            names.getOrDefault(by, by), fmt.day(HouseTime.dayOf(at))),
                                                    TableView.Cell.of(fmt.money(about.amount()))));
                                })
                                .toList()));
        return "casework/overrides";
    }
}
