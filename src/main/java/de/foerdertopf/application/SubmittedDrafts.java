package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases drafts have become. */
@Component
@Transactional(readOnly = true)
public class SubmittedDrafts {

    private final JdbcClient sql;

    SubmittedDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The case, if this person's draft was sent. */
    public Optional<CaseNumber> find(UUID draftId, UUID owner) {
        return sql.sql("select case_number from foerdertopf.submitted_draft"
                        + " where draft_id = ? and owner = ? and case_number is not null")
                .params(draftId, owner)
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    /** The case that a person's draft has become, or {@link NotFoundException}. */
    public CaseNumber require(UUID draftId, UUID owner) {
        return find(draftId, owner).orElseThrow(() -> new NotFoundException("No case of draft " + draftId));
    }
}
