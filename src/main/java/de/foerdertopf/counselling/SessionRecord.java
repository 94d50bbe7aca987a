package de.foerdertopf.counselling;

import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A session as the counsellor recorded it. */
@Entity
@Table(name = "counselling_session")
class SessionRecord extends Aggregate {

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
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.heldOn = session.date();
        this.minutes = session.minutes();
        this.content = HouseJson.MAPPER.writeValueAsString(session);
        this.counsellor = counsellor;
        this.recordedAt = recordedAt;
    }

    /** It stays the conversation of whoever held it. */
    void correct(CounsellingSession session) {
        this.heldOn = session.date();
        this.minutes = session.minutes();
        this.content = HouseJson.MAPPER.writeValueAsString(session);
    }

    RecordedSession view() {
        return new RecordedSession(key(), HouseJson.MAPPER.readValue(content, CounsellingSession.class), counsellor);
    }
}
