package de.foerdertopf.dispatch;

import java.util.UUID;

/** Which print run. */
public record PrintRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
