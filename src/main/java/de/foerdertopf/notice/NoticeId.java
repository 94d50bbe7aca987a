package de.foerdertopf.notice;

import java.util.UUID;

/** Names an issued letter. */
public record NoticeId(UUID value) {

    static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
