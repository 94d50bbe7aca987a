package de.foerdertopf.shared;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened and must stand in the audit trail, written in the same transaction.
 *
 * <p>The trail's type is the event's simple class name.
 */
public interface AuditedEvent {

    /** What it happened to: {@code case:SFHB-2025-0203}, {@code user:…}, {@code edition:…}, {@code run:…}. */
    String subject();

    Instant at();

    Actor by();

    /** What changed, field by field; empty where the event's name says it all. */
    default List<Change> changes() {
        return List.of();
    }

    /** One field before and after. {@code personal} values can be erased later without breaking the chain. */
    record Change(String field, String before, String after, boolean personal) {

        /** A value that names no person: amounts, states, days. */
        public static Change of(String field, Object before, Object after) {
            return new Change(field, String.valueOf(before), String.valueOf(after), false);
        }

        /** A first value that names no person. */
        public static Change of(String field, Object value) {
            return new Change(field, "", String.valueOf(value), false);
        }

        /** A value by which a person could be known, free text included. */
        public static Change personal(String field, Object before, Object after) {
            return new Change(field, String.valueOf(before), String.valueOf(after), true);
        }
    }

    /** An event of one grant case. */
    interface OfCase extends AuditedEvent {

        CaseNumber caseNumber();

        @Override
        default String subject() {
            return "case:" + caseNumber().value();
        }
    }
}
