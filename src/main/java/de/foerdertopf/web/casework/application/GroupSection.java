package de.foerdertopf.web.casework.application;

import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who applies. */
@Component
@Order(210)
class GroupSection implements CaseSection {

    private final Rows rows;
    private final Words words;

    GroupSection(Rows rows, Words words) {
        this.rows = rows;
        this.words = words;
    }

    /** What is shown. */
    public record Shown(List<SummaryRow> rows) {}

    @Override
    public String template() {
        return "casework/application/group";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var answers = it.opened().application().answers();
        var initiative = answers.initiative();
        var shown = new ArrayList<SummaryRow>();
        shown.add(rows.row("applicant-type", words.label(answers.applicantType())));
        shown.add(rows.row("legal-form", words.label(initiative.legalForm())));
        shown.add(rows.row(
                "charitable",
                initiative.charitable() == null ? words.text("case.unknown") : rows.yes(initiative.isCharitable())));
        if (initiative.foundedYear() != null) {
            shown.add(rows.row("founded", initiative.foundedYear().toString()));
        }
        if (initiative.activePeople() != null) {
            shown.add(rows.row("active", initiative.activePeople().toString()));
        }
        rows.add(shown, "website", initiative.website());
        var person = answers.responsiblePerson();
        if (person != null) {
            shown.add(rows.row("responsible", person.name()));
        }
        return Optional.of(new Shown(shown));
    }
}
