package de.foerdertopf.web.casework.letters;

import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.correspondence.MessageToDeliver;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody has to tell a group who has no e-mail. */
@Component
@Order(70)
class MessagesSection implements CaseSection {

    private final MessageTasks messages;

    MessagesSection(MessageTasks messages) {
        this.messages = messages;
    }

    /** What is shown. */
    public record Shown(List<MessageToDeliver> messages, boolean mayTell) {}

    @Override
    public String template() {
        return "casework/letters/messages";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var all = messages.of(it.caseNumber());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(all, it.is(Role.ADMINISTRATOR, Role.COUNSELLOR)));
    }
}
