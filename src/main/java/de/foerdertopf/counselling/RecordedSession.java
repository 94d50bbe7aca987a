package de.foerdertopf.counselling;

import java.util.UUID;

/** A session and who recorded it (staff id). */
public record RecordedSession(UUID id, CounsellingSession session, String counsellor) {}
