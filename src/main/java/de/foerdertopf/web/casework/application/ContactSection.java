package de.foerdertopf.web.casework.application;

import de.foerdertopf.applicant.Contact;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom to call and where letters go. */
@Component
@Order(200)
class ContactSection implements CaseSection {

    /** What is shown. */
    public record Shown(Contact contact, DeliveryChoice delivery, boolean mayCorrect) {}

    @Override
    public String template() {
        return "casework/application/contact";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var application = it.opened().application();
        return Optional.of(new Shown(
                application.answers().contact(),
                application.delivery(),
                it.is(Role.ADMINISTRATOR, Role.COUNSELLOR) && application.hasPage()));
    }
}
