package de.foerdertopf.rehearsal;

import de.foerdertopf.correspondence.CompleteMessageTask;
import de.foerdertopf.correspondence.MessageKind;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.correspondence.MessageToDeliver;
import de.foerdertopf.shared.CaseNumber;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays whoever takes to the post what people without e-mail are told beside their notices. */
@Component
@Profile({"rehearsal", "demo", "test"})
class MessagePlayer {

    private final MessageTasks messageTasks;
    private final CompleteMessageTask completeMessageTask;

    MessagePlayer(MessageTasks messageTasks, CompleteMessageTask completeMessageTask) {
        this.messageTasks = messageTasks;
        this.completeMessageTask = completeMessageTask;
    }

    /** The cases of what waits for the post. */
    Stream<CaseNumber> toPost() {
        return waiting().map(MessageToDeliver::caseNumber);
    }

    void post(CaseNumber caseNumber, Cast.Staff staff) {
        waiting()
                .filter(message -> message.caseNumber().equals(caseNumber))
                .forEach(message -> completeMessageTask.complete(
                        new CompleteMessageTask.Command(message.id(), "", staff.officer())));
    }

    private Stream<MessageToDeliver> waiting() {
        return messageTasks.open().stream().filter(message -> message.kind() == MessageKind.LETTER);
    }
}
