package de.foerdertopf.correspondence;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall be told.
 *
 * @param reason natural key of the event; with case and addressee it makes a message unique
 * @param template of {@code templates/mail}; it may ask {@code mail}, whether it goes by mail
 * @param attachments a stored letter that goes with it, and the pages that explain it
 * @param secret whether the text holds a one-time link
 * @param brings the letter that has left only when this mail has
 * @param leadsTo the kind of letter that lies on the page to which this mail leads, and has left only when this mail has
 */
record Message(
        String reason,
        String template,
        Map<String, Object> values,
        List<DocumentId> attachments,
        boolean secret,
        @Nullable NoticeId brings,
        @Nullable NoticeType leadsTo) {

    Message {
        values = Map.copyOf(values);
        attachments = List.copyOf(attachments);
    }

    static Message of(String reason, String template) {
        return new Message(reason, template, Map.of(), List.of(), false, null, null);
    }

    Message with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Message(reason, template, more, attachments, secret, brings, leadsTo);
    }

    Message attaching(@Nullable DocumentId document) {
        return document == null ? this : attaching(List.of(document));
    }

    Message attaching(List<DocumentId> documents) {
        return new Message(reason, template, values, documents, secret, brings, leadsTo);
    }

    /** What counts among the attachments: the letter itself. */
    @Nullable
    DocumentId attachment() {
        return attachments.isEmpty() ? null : attachments.get(0);
    }

    Message keptSecret() {
        return new Message(reason, template, values, attachments, true, brings, leadsTo);
    }

    Message bringing(NoticeId letter) {
        return new Message(reason, template, values, attachments, secret, letter, null);
    }

    Message leadingTo(NoticeType letter) {
        return new Message(reason, template, values, attachments, secret, null, letter);
    }
}
