package de.foerdertopf.web.casework.decision;

import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a group wanted changed in its approved project, and the answers. */
@Component
@Order(100)
class ChangesSection implements CaseSection {

    private final Decisions decisions;
    private final ChangeRequests changes;

    ChangesSection(Decisions decisions, ChangeRequests changes) {
        this.decisions = decisions;
        this.changes = changes;
    }

    /** What is shown. */
    public record Shown(List<RequestedChange> changes, boolean mayAnswer, boolean mayRecord) {}

    @Override
    public String template() {
        return "casework/decision/changes";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        return decisions
                .taken(it.caseNumber())
                .filter(decision -> decision.outcome().isGrant())
                .map(granted -> new Shown(
                        changes.of(it.caseNumber()),
                        it.is(Role.ADMINISTRATOR),
                        it.is(Role.ADMINISTRATOR, Role.COUNSELLOR) && !it.isOver()));
    }
}
