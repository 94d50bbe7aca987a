package de.foerdertopf.notice.delivery;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.PrintingPress;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An issued letter (Bescheid, Schreiben): from now on its words and figures never change. */
@Entity
@Table(name = "notice")
class Notice {

    private static final Set<NoticeState> IN_THE_HOUSE =
            Set.of(NoticeState.ISSUED, NoticeState.RENDERED, NoticeState.TO_POST, NoticeState.NOT_DELIVERED);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;
    private int number;

    @Enumerated(EnumType.STRING)
    private NoticeType type;

    private @Nullable UUID decisionId;
    private @Nullable UUID refersTo;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Column(columnDefinition = "text")
    private String letter;

    private String land;
    private int remedyMonths;

    @Enumerated(EnumType.STRING)
    private RemedyInstruction.@Nullable Kind remedyKind;

    private @Nullable String remedyBody;
    private @Nullable String remedySeat;

    @Enumerated(EnumType.STRING)
    private NoticeChannel channel;

    private String issuedBy;
    private LocalDate issuedOn;
    private Instant issuedAt;
    private @Nullable UUID documentId;

    private @Nullable String sha256;

    private @Nullable String templateVersion;

    @Column(columnDefinition = "text")
    private @Nullable String fonts;

    private @Nullable String software;

    @Embedded
    private @Nullable Retrieval retrieval;

    private int mails;
    private int departures;
    private @Nullable LocalDate leftOn;
    private @Nullable String leftBy;
    private @Nullable LocalDate deliveredOn;
    private @Nullable LocalDate finalOn;
    private @Nullable LocalDate waivedOn;

    @Column(columnDefinition = "text")
    private @Nullable String notDeliveredReason;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /**
     * Freezes a letter.
     *
     * @param refersTo the earlier letter that this one changes, corrects or answers
     * @param land whose law says when it counts as delivered
     */
    @SuppressWarnings("NullAway.Init")
    Notice(
            CaseNumber caseNumber,
            int number,
            NoticeType type,
            @Nullable UUID decisionId,
            @Nullable NoticeId refersTo,
            Letter letter,
            @Nullable RemedyInstruction remedy,
            String land,
            NoticeChannel channel,
            Actor by,
            Instant at) {
        if (!type.letter().isInstance(letter)) {
            throw new IllegalArgumentException(type + " is not written as " + letter.getClass());
        }
        if (by.isSystem() && type.needsPerson()) {
            throw new BusinessRuleViolation("notice.person-needed");
        }
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.number = number;
        this.type = type;
        this.decisionId = decisionId;
        this.refersTo = refersTo == null ? null : refersTo.value();
        this.state = NoticeState.ISSUED;
        this.letter = HouseJson.MAPPER.writeValueAsString(letter);
        this.land = land;
        this.channel = channel;
        this.issuedBy = by.id();
        this.issuedOn = HouseTime.dayOf(at);
        this.issuedAt = at;
        if (remedy != null) {
            this.remedyMonths = remedy.months();
            this.remedyKind = remedy.kind();
            this.remedyBody = remedy.body();
            this.remedySeat = remedy.seat();
        }
    }

    NoticeId id() {
        return new NoticeId(id);
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    NoticeType type() {
        return type;
    }

    String land() {
        return land;
    }

    NoticeState state() {
        return state;
    }

    NoticeChannel channel() {
        return channel;
    }

    boolean isRendered() {
        return documentId != null;
    }

    boolean hasLeft() {
        return leftOn != null;
    }

    /**
     * Whether its recipient has it, could have fetched it, or may get it at any moment: what was put on the portal or given to the
     * mail server is not taken back unseen.
     */
    boolean isOutOfHand() {
        return hasLeft() || retrieval != null || state == NoticeState.SENDING;
    }

    boolean isRetrieved() {
        return retrieval != null && retrieval.retrievedAt() != null;
    }

    String fileName() {
        return type.fileName() + "-" + caseNumber + ".pdf";
    }

    Letter letter() {
        return HouseJson.MAPPER.readValue(letter, type.letter());
    }

    void render(StoredDocument pdf, Imprint imprint) {
        require(NoticeState.ISSUED);
        templateVersion = imprint.templateVersion();
        fonts = imprint.press().fonts();
        software = imprint.press().software();
        documentId = pdf.id().value();
        sha256 = pdf.sha256();
        state = NoticeState.RENDERED;
    }

    /** How it was printed; null for a letter that is not printed or was so before this was kept. */
    @Nullable
    Imprint imprint() {
        return templateVersion == null || fonts == null || software == null
                ? null
                : new Imprint(templateVersion, new PrintingPress(fonts, software));
    }

    /** The mail that brings it, or tells where it can be retrieved, is written. It leaves once the mail server has taken that mail. */
    void awaitMail() {
        require(NoticeState.RENDERED);
        mails++;
        state = NoticeState.SENDING;
    }

    /** Whether it has still to reach its recipient, as far as the house knows. */
    boolean isOpen() {
        return state != NoticeState.SENT && state != NoticeState.VOID;
    }

    /** How many mails were written for it. */
    int mails() {
        return mails;
    }

    /** The mail server took the mail with the PDF on this day. */
    void mailed(LocalDate day, LegalDeadlines deadlines) {
        require(NoticeState.SENDING);
        leave(NoticeChannel.EMAIL, day, Actor.SYSTEM, deadlines);
    }

    /** Whether it counted as sent by mail before the mail server took its mail on this day, as the house once did. */
    boolean isCountedBefore(LocalDate day) {
        return state == NoticeState.SENT && channel == NoticeChannel.EMAIL && leftOn != null && leftOn.isBefore(day);
    }

    /** The same, counted anew from the day on which it really left. */
    void recount(LocalDate day, LegalDeadlines deadlines) {
        var waived = waivedOn;
        var contested = finalOn == null && type.isAdministrativeAct();
        leave(NoticeChannel.EMAIL, day, Actor.SYSTEM, deadlines);
        if (contested || waived != null) {
            finalOn = contested ? null : waived;
        }
    }

    /**
     * The mail server refused its mail for good: it never left.
     *
     * @param reason what the server said, in the words of the house
     */
    void mailRefused(String reason) {
        require(NoticeState.SENDING);
        state = NoticeState.NOT_DELIVERED;
        notDeliveredReason = reason;
    }

    /**
     * It did not arrive and goes out by mail once more; its period is a new one.
     *
     * @throws BusinessRuleViolation {@code notice.moved-on}
     */
    void mailAgain() {
        require(NoticeState.NOT_DELIVERED);
        channel = channel == NoticeChannel.PORTAL ? NoticeChannel.PORTAL : NoticeChannel.EMAIL;
        state = NoticeState.RENDERED;
    }

    /** It lies on the portal, and the mail that tells so has left. */
    void provide(LocalDate day, LegalDeadlines deadlines) {
        require(NoticeState.SENDING);
        retrieval = Retrieval.from(day, deadlines.retrieveBy(land, day));
        state = NoticeState.PROVIDED;
    }

    /**
     * Its recipient retrieved it.
     *
     * @throws BusinessRuleViolation {@code notice.retrieval-over}
     */
    void retrieve(Instant at, Actor by, LegalDeadlines deadlines) {
        var day = HouseTime.dayOf(at);
        if (state != NoticeState.PROVIDED || retrieval == null || !retrieval.isOpenOn(day)) {
            throw new BusinessRuleViolation("notice.retrieval-over");
        }
        retrieval = retrieval.retrieved(at, by);
        leave(NoticeChannel.PORTAL, day, by, deadlines);
    }

    /** Nobody retrieved it in time, or the consent is gone: it is not delivered and goes out as a letter. */
    void endProvision(LocalDate day) {
        require(NoticeState.PROVIDED);
        retrieval = Objects.requireNonNull(retrieval).ended(day);
        channel = NoticeChannel.LETTER;
        state = NoticeState.TO_POST;
    }

    /** It goes out on paper, also where the portal was meant and the consent is gone meanwhile. */
    void awaitPosting() {
        if (state != NoticeState.SENDING) {
            require(NoticeState.RENDERED);
        }
        channel = channel == NoticeChannel.PORTAL ? NoticeChannel.LETTER : channel;
        state = NoticeState.TO_POST;
    }

    /**
     * It was posted or handed over, for the first time or again.
     *
     * @throws BusinessRuleViolation {@code notice.being-printed}, {@code notice.nothing-to-post}, {@code notice.posted-in-future},
     *     {@code notice.posted-before-issue}, {@code notice.posted-while-on-portal}
     */
    void post(NoticeChannel way, LocalDate day, LocalDate today, Actor by, LegalDeadlines deadlines) {
        if (state == NoticeState.ISSUED) {
            throw new BusinessRuleViolation("notice.being-printed");
        }
        if (state != NoticeState.TO_POST && state != NoticeState.NOT_DELIVERED) {
            throw new BusinessRuleViolation("notice.nothing-to-post");
        }
        requirePosted(day, today);
        leave(way, day, by, deadlines);
    }

    /**
     * @throws BusinessRuleViolation {@code notice.posted-in-future}, {@code notice.posted-before-issue},
     *     {@code notice.posted-while-on-portal}
     */
    void requirePosted(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("notice.posted-in-future");
        }
        if (day.isBefore(issuedOn)) {
            throw new BusinessRuleViolation("notice.posted-before-issue");
        }
        var ended = retrieval == null ? null : retrieval.provisionEndedOn();
        if (ended != null && day.isBefore(ended)) {
            throw new BusinessRuleViolation("notice.posted-while-on-portal", ended);
        }
    }

    private void leave(NoticeChannel way, LocalDate day, Actor by, LegalDeadlines deadlines) {
        channel = way;
        departures++;
        leftOn = day;
        leftBy = by.id();
        notDeliveredReason = null;
        state = NoticeState.SENT;
        count(deadlines.deemedDelivery(land, way, day), deadlines);
    }

    private void count(LocalDate delivered, LegalDeadlines deadlines) {
        deliveredOn = delivered;
        finalOn = type.isAdministrativeAct() ? deadlines.finalOn(land, delivered, remedyMonths) : null;
    }

    /** It came back, or the recipient says that it never came: the fiction of delivery is gone. */
    void notDelivered(String reason) {
        require(NoticeState.SENT);
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        state = NoticeState.NOT_DELIVERED;
        notDeliveredReason = reason;
        deliveredOn = null;
        finalOn = null;
    }

    /**
     * It came later than the fiction says.
     *
     * @throws BusinessRuleViolation {@code notice.received-before-fiction}, {@code notice.received-in-future}
     */
    void deliveredLater(LocalDate day, LocalDate today, LegalDeadlines deadlines) {
        requireLater(day, today);
        count(day, deadlines);
    }

    /** @throws BusinessRuleViolation {@code notice.received-before-fiction}, {@code notice.received-in-future} */
    void requireLater(LocalDate day, LocalDate today) {
        require(NoticeState.SENT);
        if (deliveredOn == null || !day.isAfter(deliveredOn)) {
            throw new BusinessRuleViolation("notice.received-before-fiction");
        }
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("notice.received-in-future");
        }
    }

    /** @throws BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent}, {@code notice.waived} */
    void waive(LocalDate day) {
        requireContestable();
        if (waivedOn != null) {
            throw new BusinessRuleViolation("notice.waived");
        }
        waivedOn = day;
        if (finalOn == null || finalOn.isAfter(day)) {
            finalOn = day;
        }
    }

    /** From when what it grants may be paid where payment waits for finality: once the period for a remedy is over or waived. */
    Optional<LocalDate> payableFrom(LegalDeadlines deadlines) {
        var periodOver = deliveredOn == null || !type.isAdministrativeAct()
                ? null
                : deadlines.finalOn(land, deliveredOn, remedyMonths);
        return Stream.of(finalOn, periodOver).filter(Objects::nonNull).min(LocalDate::compareTo);
    }

    /** @throws BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent} */
    void requireContestable() {
        if (!type.isAdministrativeAct()) {
            throw new BusinessRuleViolation("notice.nothing-to-contest");
        }
        if (!hasLeft()) {
            throw new BusinessRuleViolation("notice.not-sent");
        }
    }

    /**
     * What has left is changed by nothing but a correction or an amendment.
     *
     * @throws BusinessRuleViolation {@code notice.not-sent}, {@code correction.of-correction}
     */
    void requireCorrectable() {
        if (!hasLeft()) {
            throw new BusinessRuleViolation("notice.not-sent");
        }
        if (type == NoticeType.CORRECTION) {
            throw new BusinessRuleViolation("correction.of-correction");
        }
    }

    /** As a later letter cites it. */
    NamedLetter named() {
        return new NamedLetter(letter().subject(), issuedOn);
    }

    /** Contested: not final before the remedy is decided. */
    void contested() {
        finalOn = null;
    }

    /** The remedy is refused; the answer can be taken to court within one month of its own delivery. */
    void remedyRefused(LocalDate answeredOn, LegalDeadlines deadlines) {
        finalOn = deadlines.finalOn(land, deadlines.deemedDelivery(land, NoticeChannel.LETTER, answeredOn), 1);
    }

    /** Its decision was taken back. Does nothing to a letter that has left, or may leave at any moment. */
    boolean voidUnlessGone() {
        if (hasLeft() || !IN_THE_HOUSE.contains(state)) {
            return false;
        }
        state = NoticeState.VOID;
        return true;
    }

    IssuedNotice view() {
        return new IssuedNotice(
                id(),
                caseNumber,
                number,
                type,
                decisionId,
                state,
                channel,
                issuedOn,
                issuedBy,
                documentId == null ? null : new DocumentId(documentId),
                sha256,
                leftOn,
                deliveredOn,
                finalOn,
                waivedOn,
                notDeliveredReason,
                remedyKind,
                refersTo == null ? null : new NoticeId(refersTo),
                retrieval);
    }

    private void require(NoticeState wanted) {
        if (state != wanted) {
            throw new BusinessRuleViolation("notice.moved-on");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Notice that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
