package de.foerdertopf.web.casework.application;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a group wants to do, what it costs, and the papers to it. */
@Component
@Order(20)
class ProjectSection implements CaseSection {

    private final Rows rows;
    private final Words words;
    private final Fmt fmt;

    ProjectSection(Rows rows, Words words, Fmt fmt) {
        this.rows = rows;
        this.words = words;
        this.fmt = fmt;
    }

    /** What is shown. */
    public record Shown(List<SummaryRow> rows, ApplicationAnswers answers) {}

    @Override
    public String template() {
        return "casework/application/project";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var answers = it.opened().application().answers();
        return Optional.of(new Shown(project(answers), answers));
    }

    private List<SummaryRow> project(ApplicationAnswers answers) {
        var project = answers.project();
        var shown = new ArrayList<SummaryRow>();
        shown.add(rows.row("what", project.description()));
        rows.add(shown, "goals", project.goals());
        shown.add(rows.row(
                "for-whom",
                joined(
                        ". ",
                        project.targetGroup(),
                        words.text("case.people", project.peopleReached(), project.refugeesReached()))));
        shown.add(rows.row("where", joined(", ", project.place(), project.district())));
        shown.add(rows.row("when", fmt.period(project.period())));
        shown.add(rows.row(
                "volunteers",
                project.volunteerHours() == null
                        ? words.text("case.volunteers", project.volunteers())
                        : words.text("case.volunteers.hours", project.volunteers(), project.volunteerHours())));
        shown.add(rows.row("minors", rows.yes(project.minorsInvolved())));
        if (project.type() != null) {
            shown.add(rows.row("type", words.label(project.type())));
        }
        rows.add(shown, "publicity", project.publicity());
        var declarations = answers.declarations();
        shown.add(rows.row(
                "declarations",
                words.text(
                        "case.declared",
                        rows.yes(declarations.notStartedYet()),
                        rows.yes(declarations.noDoubleFunding()),
                        rows.yes(declarations.dutyBenefitsChecked()),
                        rows.yes(declarations.vatDeduction()))));
        return shown;
    }

    private static String joined(String between, @Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(between));
    }
}
