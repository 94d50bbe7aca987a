package de.foerdertopf.correspondence;

import de.foerdertopf.document.DocumentId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall be told.
 *
 * @param reason natural key of the event; with case and addressee it makes a message unique
 * @param template of {@code templates/mail}; it may ask {@code mail}, whether it goes by mail
 * @param attachment a stored letter that goes with it
 * @param secret whether the text holds a one-time link
 */
record Message(
        String reason,
        String template,
        Map<String, Object> values,
        @Nullable DocumentId attachment,
        boolean secret) {

    Message {
        values = Map.copyOf(values);
    }

    static Message of(String reason, String template) {
        return new Message(reason, template, Map.of(), null, false);
    }

    Message with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Message(reason, template, more, attachment, secret);
    }

    Message attaching(@Nullable DocumentId document) {
        return new Message(reason, template, values, document, secret);
    }

    Message keptSecret() {
        return new Message(reason, template, values, attachment, true);
    }
}
