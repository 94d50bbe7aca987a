package de.foerdertopf.web.casework.application;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.FormPage;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a group wants to do, what it costs, and the papers to it. */
@Component
@Order(20)
class ProjectSection implements CaseSection {

    private final Answers answers;

    ProjectSection(Answers answers) {
        this.answers = answers;
    }

    /** What is shown. */
    public record Shown(List<SummaryRow> rows, ApplicationAnswers answers) {}

    @Override
    public String template() {
        return "casework/application/project";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        return Optional.of(new Shown(
                answers.of(it, FormPage.PROJECT, FormPage.GOALS, FormPage.PEOPLE, FormPage.DECLARATIONS),
                it.opened().application().answers()));
    }
}
