package de.foerdertopf.dispatch;

import java.util.UUID;

/** Which bulk issue. */
public record BulkIssueId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
