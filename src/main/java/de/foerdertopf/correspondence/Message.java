package de.foerdertopf.correspondence;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.shared.GermanDates;
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
 * @param slip how money is paid back: whoever owes it gets the code for its banking app with the mail
 * @param leadsTo the kind of letter that lies on the page to which this mail leads, and has left only when this mail has
 */
record Message(
        String reason,
        String template,
        Map<String, Object> values,
        List<DocumentId> attachments,
        boolean secret,
        @Nullable NoticeId brings,
        @Nullable NoticeType leadsTo,
        @Nullable PaymentSlip slip) {

    Message {
        values = Map.copyOf(values);
        attachments = List.copyOf(attachments);
    }

    static Message of(String reason, String template) {
        return new Message(reason, template, Map.of(), List.of(), false, null, null, null);
    }

    Message with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Message(reason, template, more, attachments, secret, brings, leadsTo, slip);
    }

    /** Asks for money: its template names payee, IBAN, reference and day as the letter does. */
    Message asking(PaymentSlip pay) {
        var asked = with("payee", pay.payee())
                .with("iban", pay.iban().grouped())
                .with("reference", pay.reference())
                .with("dueOn", GermanDates.inWords(pay.dueOn()));
        return new Message(reason, template, asked.values, attachments, secret, brings, leadsTo, pay);
    }

    Message attaching(@Nullable DocumentId document) {
        return document == null ? this : attaching(List.of(document));
    }

    Message attaching(List<DocumentId> documents) {
        return new Message(reason, template, values, documents, secret, brings, leadsTo, slip);
    }

    /** What counts among the attachments: the letter itself. */
    @Nullable
    DocumentId attachment() {
        return attachments.isEmpty() ? null : attachments.get(0);
    }

    Message keptSecret() {
        return new Message(reason, template, values, attachments, true, brings, leadsTo, slip);
    }

    Message bringing(NoticeId letter) {
        return new Message(reason, template, values, attachments, secret, letter, null, slip);
    }

    Message leadingTo(NoticeType letter) {
        return new Message(reason, template, values, attachments, secret, null, letter, slip);
    }
}
