package de.foerdertopf.web.casework.application;

import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who gets the notice, and the organisation that stands in for a group. */
@Component
@Order(220)
class RecipientSection implements CaseSection {

    /** What is shown. */
    public record Shown(SubmittedApplication application, boolean mayRecordAnswer) {}

    @Override
    public String template() {
        return "casework/application/recipient";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var application = it.opened().application();
        return Optional.of(new Shown(
                application,
                it.is(Role.ADMINISTRATOR) && !it.isOver() && application.sponsorState() != SponsorState.CONSENTED));
    }
}
