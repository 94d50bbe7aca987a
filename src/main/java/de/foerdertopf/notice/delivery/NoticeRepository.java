package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, UUID> {

    Notice save(Notice notice);

    Optional<Notice> findById(UUID id);

    List<Notice> findByCaseNumberOrderByWrittenNumber(CaseNumber caseNumber);

    List<Notice> findByWrittenDecisionId(UUID decisionId);

    List<Notice> findByCaseNumberInAndWrittenTypeInOrderByWrittenNumber(
            Collection<CaseNumber> caseNumbers, Set<NoticeType> types);

    List<Notice> findByWayStateInOrderByWrittenIssuedAt(Set<NoticeState> states);

    int countByCaseNumber(CaseNumber caseNumber);

    /** This letter, or {@link NotFoundException}. */
    default Notice require(NoticeId id) {
        return findById(id.value()).orElseThrow(() -> new NotFoundException("No notice " + id));
    }
}
