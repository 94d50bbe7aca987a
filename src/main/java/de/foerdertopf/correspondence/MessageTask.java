package de.foerdertopf.correspondence;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that no mail can bring (Brief zu drucken, Anruf zu tun). */
@Entity
@Table(name = "message_task")
class MessageTask extends Aggregate {

    /** Part of the key of a message that was to go by mail and did not arrive. */
    static final String INSTEAD = ":not-mailed:";

    private static final String BETWEEN = "\n";

    private String dedupeKey;
    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String addressee;
    private @Nullable String street;
    private @Nullable String postcodeTown;
    private @Nullable String phone;
    private String subject;

    @Column(columnDefinition = "text")
    private String text;

    private @Nullable UUID attachmentId;
    private @Nullable UUID documentId;
    private Instant createdAt;
    private @Nullable Instant doneAt;
    private @Nullable String doneBy;

    @Column(columnDefinition = "text")
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected MessageTask() {}

    MessageTask(
            String dedupeKey,
            CaseNumber caseNumber,
            Addressee to,
            String subject,
            String text,
            @Nullable DocumentId attachment,
            Instant createdAt) {
        super(UUID.randomUUID());
        this.dedupeKey = dedupeKey;
        this.caseNumber = caseNumber;
        this.subject = subject;
        this.text = text;
        this.attachmentId = attachment == null ? null : attachment.value();
        this.createdAt = createdAt;
        reach(to);
    }

    /** By letter where the post finds the addressee, else by telephone. */
    private void reach(Addressee to) {
        var address = to.postalAddress();
        kind = address == null ? MessageKind.CALL : MessageKind.LETTER;
        addressee = to.organisation() == null ? to.name() : to.name() + BETWEEN + to.organisation();
        street = address == null ? null : address.street();
        postcodeTown = address == null ? null : address.postcodeTown();
        phone = to.phone();
    }

    /** Its addressee is reached another way: what is neither told nor printed goes there. */
    void readdress(Addressee to) {
        if (isOpen() && documentId == null) {
            reach(to);
        }
    }

    /** @throws BusinessRuleViolation {@code message.no-letter} */
    void requireLetter() {
        if (kind != MessageKind.LETTER) {
            throw new BusinessRuleViolation("message.no-letter");
        }
    }

    /** The letter's page is made: from now on it always prints the same. */
    void printed(DocumentId letter) {
        documentId = letter.value();
    }

    /** @throws BusinessRuleViolation {@code message.done} */
    void complete(Actor by, String what, Instant at) {
        if (doneAt != null) {
            throw new BusinessRuleViolation("message.done");
        }
        doneAt = at;
        doneBy = by.id();
        note = what;
    }

    /** Nobody needs to hear it any more. */
    void drop(String why, Instant at) {
        if (doneAt == null) {
            doneAt = at;
            doneBy = Actor.SYSTEM.id();
            note = why;
        }
    }

    /** Whether it tells of an event of this kind. */
    boolean isAbout(String reason) {
        return dedupeKey.startsWith(reason);
    }

    /** Whether it was to go by mail and did not arrive. */
    boolean isInsteadOfAMail() {
        return dedupeKey.contains(INSTEAD);
    }

    boolean isToTheSponsor() {
        return dedupeKey.contains(INSTEAD + "sponsor:") || dedupeKey.endsWith(":sponsor");
    }

    boolean isOpen() {
        return doneAt == null;
    }

    /** Whether somebody printed and posted it, or called. */
    boolean isTold() {
        return doneAt != null && !Actor.SYSTEM.id().equals(doneBy);
    }

    /** Who is told, and how, in the words of the timeline. */
    String how() {
        return kind + "." + (isToTheSponsor() ? Addressee.Role.SPONSOR : Addressee.Role.GROUP);
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    String greeted() {
        return addressee.split(BETWEEN, 2)[0];
    }

    /** The lines of the envelope's window: organisation first. */
    List<String> addressLines() {
        var names = new ArrayList<>(List.of(addressee.split(BETWEEN, 2)));
        Collections.reverse(names);
        names.add(Objects.requireNonNull(street));
        names.add(Objects.requireNonNull(postcodeTown));
        return names;
    }

    MessageToDeliver view() {
        return new MessageToDeliver(
                key(),
                caseNumber,
                kind,
                isToTheSponsor(),
                addressee.replace(BETWEEN, ", "),
                addressee.substring(addressee.indexOf(BETWEEN) + 1),
                street == null ? null : street + ", " + postcodeTown,
                phone,
                subject,
                text,
                attachmentId == null ? null : new DocumentId(attachmentId),
                documentId == null ? null : new DocumentId(documentId),
                createdAt,
                doneAt,
                doneBy,
                note);
    }
}
