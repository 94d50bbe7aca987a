package de.foerdertopf.correspondence;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MessageTaskRepository extends Repository<MessageTask, UUID> {

    MessageTask save(MessageTask task);

    Optional<MessageTask> findById(UUID id);

    boolean existsByDedupeKey(String dedupeKey);

    List<MessageTask> findByCaseNumberOrderByCreatedAt(CaseNumber caseNumber);

    List<MessageTask> findByDoneAtIsNullOrderByCreatedAt();

    /** This task, or {@link NotFoundException}. */
    default MessageTask require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("No message task " + id));
    }
}
