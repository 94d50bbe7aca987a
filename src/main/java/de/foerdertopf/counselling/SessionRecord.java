package de.foerdertopf.counselling;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as the counsellor recorded it. */
@Entity
@Table(name = "counselling_session")
class SessionRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private LocalDate heldOn;
    private int minutes;

    @Column(columnDefinition = "text")
    private String content;

    private String counsellor;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected SessionRecord() {}

    SessionRecord(CaseNumber caseNumber, CounsellingSession session, String counsellor, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.heldOn = session.date();
        this.minutes = session.minutes();
        this.content = HouseJson.MAPPER.writeValueAsString(session);
        this.counsellor = counsellor;
        this.recordedAt = recordedAt;
    }

    RecordedSession view() {
        return new RecordedSession(id, HouseJson.MAPPER.readValue(content, CounsellingSession.class), counsellor);
    }
}
