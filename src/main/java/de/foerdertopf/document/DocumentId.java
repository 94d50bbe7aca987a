package de.foerdertopf.document;

import java.util.UUID;

/** Names a stored file. */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
