package de.foerdertopf.web.casework.decision;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was proposed and decided, by whom and why. */
@Component
@Order(50)
class DecisionsSection implements CaseSection {

    private final Decisions decisions;
    private final Desk desk;

    DecisionsSection(Decisions decisions, Desk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    /** What is shown. */
    public record Shown(List<DecisionView> decisions, Map<String, String> names) {}

    @Override
    public String template() {
        return "casework/decision/decisions";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var all = decisions.of(it.caseNumber());
        return all.isEmpty() ? Optional.empty() : Optional.of(new Shown(all, desk.names(people(all))));
    }

    private static String[] people(List<DecisionView> all) {
        return all.stream()
                .flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy()))
                .toArray(String[]::new);
    }
}
