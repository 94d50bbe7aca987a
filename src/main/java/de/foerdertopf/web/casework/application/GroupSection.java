package de.foerdertopf.web.casework.application;

import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.FormPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who applies. */
@Component
@Order(210)
class GroupSection implements CaseSection {

    private final Answers answers;

    GroupSection(Answers answers) {
        this.answers = answers;
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

    /** How it is reached stands beside it. */
    @Override
    public Optional<Shown> of(ShownCase it) {
        return Optional.of(new Shown(answers.of(
                it,
                Stream.concat(FormPage.GROUP.blocks().stream().limit(1), FormPage.ORGANISATION.blocks().stream()))));
    }
}
