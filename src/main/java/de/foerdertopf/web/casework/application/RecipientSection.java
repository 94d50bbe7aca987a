package de.foerdertopf.web.casework.application;

import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.SponsorAsked;
import de.foerdertopf.correspondence.SponsorAsking;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who gets the notice, and the organisation that stands in for a group. */
@Component
@Order(220)
class RecipientSection implements CaseSection {

    private final SponsorAsking asking;

    RecipientSection(SponsorAsking asking) {
        this.asking = asking;
    }

    /**
     * What is shown.
     *
     * @param asked how far the question to a sponsor has come that has not answered; null without one
     * @param mayReach whether the reader may enter how a sponsor is reached that nothing reaches
     */
    public record Shown(
            SubmittedApplication application, @Nullable SponsorAsked asked, boolean mayRecordAnswer, boolean mayReach) {

        /** Whether neither a mail nor a letter gets to the sponsor. */
        public boolean isOutOfReach() {
            var sponsor = application.answers().sponsor();
            return sponsor != null && !sponsor.canBeReached();
        }
    }

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
                application.sponsorState() == SponsorState.ASKED ? asking.of(it.caseNumber()) : null,
                it.is(Role.ADMINISTRATOR) && !it.isOver() && application.sponsorState() != SponsorState.CONSENTED,
                it.is(Role.ADMINISTRATOR)));
    }
}
