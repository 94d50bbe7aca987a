package de.foerdertopf.correspondence;

import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that wait for a person who prints or calls. */
@Component
@Transactional(readOnly = true)
public class MessageTasks {

    private final MessageTaskRepository tasks;

    MessageTasks(MessageTaskRepository tasks) {
        this.tasks = tasks;
    }

    /** All that wait, the oldest first. */
    public List<MessageToDeliver> open() {
        return tasks.findByDoneAtIsNullOrderByCreatedAt().stream()
                .map(MessageTask::view)
                .toList();
    }

    /** All of a case, done ones too, the oldest first. */
    public List<MessageToDeliver> of(CaseNumber caseNumber) {
        return tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .map(MessageTask::view)
                .toList();
    }

    /** This one, or {@link de.foerdertopf.shared.NotFoundException}. */
    public MessageToDeliver require(UUID id) {
        return tasks.require(id).view();
    }
}
