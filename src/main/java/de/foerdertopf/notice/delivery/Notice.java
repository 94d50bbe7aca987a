package de.foerdertopf.notice.delivery;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued letter (Bescheid, Schreiben): from now on its words and figures never change. */
@Entity
@Table(name = "notice")
class Notice extends Aggregate {

    private CaseNumber caseNumber;

    @Embedded
    private WrittenLetter written;

    @Embedded
    private @Nullable PrintedLetter printed;

    @Embedded
    private LegalForce force;

    @Embedded
    private Way way;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /** @param land whose law says when it counts as delivered */
    Notice(
            CaseNumber caseNumber,
            WrittenLetter written,
            @Nullable RemedyInstruction remedy,
            String land,
            NoticeChannel channel) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.written = written;
        this.way = new Way(channel);
        this.force = new LegalForce(land, remedy);
    }

    NoticeId id() {
        return new NoticeId(key());
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    LocalDate issuedOn() {
        return written.issuedOn();
    }

    NoticeType type() {
        return written.type();
    }

    String land() {
        return force.land();
    }

    NoticeState state() {
        return way.state();
    }

    NoticeChannel channel() {
        return way.channel();
    }

    boolean isRendered() {
        return printed != null;
    }

    boolean hasLeft() {
        return way.hasLeft();
    }

    /**
     * Whether its recipient has it, could have fetched it, or may get it at any moment: what was put on the portal or given to the
     * mail server is not taken back unseen.
     */
    boolean isOutOfHand() {
        return way.isOutOfHand();
    }

    boolean isRetrieved() {
        return way.isRetrieved();
    }

    String fileName() {
        return type().fileName() + "-" + caseNumber + ".pdf";
    }

    Letter letter() {
        return written.read();
    }

    void render(StoredDocument pdf, Imprint imprint) {
        way.printed();
        printed = PrintedLetter.of(pdf, imprint);
    }

    /** How it was printed; null for a letter that is not printed or was so before this was kept. */
    @Nullable
    Imprint imprint() {
        return printed == null ? null : printed.imprint();
    }

    /** The mail that brings it, or tells where it can be retrieved, is written. It leaves once the mail server has taken that mail. */
    void awaitMail() {
        way.awaitMail();
    }

    /** Whether it has still to reach its recipient, as far as the house knows. */
    boolean isOpen() {
        return state() != NoticeState.SENT && state() != NoticeState.VOID;
    }

    /** How many mails were written for it. */
    int mails() {
        return way.mails();
    }

    /** The mail server took the mail with the PDF on this day. */
    void mailed(LocalDate day, LegalDeadlines deadlines) {
        way.require(NoticeState.SENDING);
        leave(NoticeChannel.EMAIL, day, Actor.SYSTEM, deadlines);
    }

    /** Whether it counted as sent by mail before the mail server took its mail on this day, as the house once did. */
    boolean isCountedBefore(LocalDate day) {
        return way.wasMailedBefore(day);
    }

    /** The same, counted anew from the day on which it really left. */
    void recount(LocalDate day, LegalDeadlines deadlines) {
        way.leave(NoticeChannel.EMAIL, day, Actor.SYSTEM);
        force.left(type(), NoticeChannel.EMAIL, day, deadlines);
    }

    /**
     * The mail server refused its mail for good: it never left.
     *
     * @param reason what the server said, in the words of the house
     */
    void mailRefused(String reason) {
        way.fail(NoticeState.SENDING, reason);
    }

    /**
     * It did not arrive and goes out by mail once more; its period is a new one.
     *
     * @throws BusinessRuleViolation {@code notice.moved-on}
     */
    void mailAgain() {
        way.mailAgain();
    }

    /** It lies on the portal, and the mail that tells so has left. */
    void provide(LocalDate day, LegalDeadlines deadlines) {
        way.provide(Retrieval.from(day, deadlines.retrieveBy(land(), day)));
    }

    /**
     * Its recipient retrieved it.
     *
     * @throws BusinessRuleViolation {@code notice.retrieval-over}
     */
    void retrieve(Instant at, Actor by, LegalDeadlines deadlines) {
        var day = HouseTime.dayOf(at);
        way.retrieve(at, by);
        leave(NoticeChannel.PORTAL, day, by, deadlines);
    }

    /** Nobody retrieved it in time, or the consent is gone: it is not delivered and goes out as a letter. */
    void endProvision(LocalDate day) {
        way.endProvision(day);
    }

    /** It goes out on paper, also where the portal was meant and the consent is gone meanwhile. */
    void awaitPosting() {
        way.awaitPosting();
    }

    /**
     * It was posted or handed over, for the first time or again.
     *
     * @throws BusinessRuleViolation {@code notice.being-printed}, {@code notice.nothing-to-post}, {@code notice.posted-in-future},
     *     {@code notice.posted-before-issue}, {@code notice.posted-while-on-portal}
     */
    void post(NoticeChannel chosen, LocalDate day, LocalDate today, Actor by, LegalDeadlines deadlines) {
        way.requireToPost();
        requirePosted(day, today);
        leave(chosen, day, by, deadlines);
    }

    /**
     * @throws BusinessRuleViolation {@code notice.posted-in-future}, {@code notice.posted-before-issue},
     *     {@code notice.posted-while-on-portal}
     */
    void requirePosted(LocalDate day, LocalDate today) {
        written.requirePostable(day, today);
        way.requireOffPortal(day);
    }

    private void leave(NoticeChannel by, LocalDate day, Actor who, LegalDeadlines deadlines) {
        way.leave(by, day, who);
        force.left(type(), by, day, deadlines);
    }

    /** It came back, or the recipient says that it never came: the fiction of delivery is gone. */
    void notDelivered(String reason) {
        way.require(NoticeState.SENT);
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        way.fail(NoticeState.SENT, reason);
        force.lost();
    }

    /**
     * It came later than the fiction says.
     *
     * @throws BusinessRuleViolation {@code notice.received-before-fiction}, {@code notice.received-in-future}
     */
    void deliveredLater(LocalDate day, LocalDate today, LegalDeadlines deadlines) {
        requireLater(day, today);
        force.delivered(type(), day, deadlines);
    }

    /** @throws BusinessRuleViolation {@code notice.received-before-fiction}, {@code notice.received-in-future} */
    void requireLater(LocalDate day, LocalDate today) {
        way.require(NoticeState.SENT);
        force.requireLater(day, today);
    }

    /** @throws BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent}, {@code notice.waived} */
    void waive(LocalDate day) {
        requireContestable();
        force.waive(day);
    }

    /** From when what it grants may be paid where payment waits for finality: once the period for a remedy is over or waived. */
    Optional<LocalDate> payableFrom(LegalDeadlines deadlines) {
        return force.payableFrom(type(), deadlines);
    }

    /** @throws BusinessRuleViolation {@code notice.nothing-to-contest}, {@code notice.not-sent} */
    void requireContestable() {
        written.requireAdministrativeAct();
        way.requireLeft();
    }

    /**
     * What has left is changed by nothing but a correction or an amendment.
     *
     * @throws BusinessRuleViolation {@code notice.not-sent}, {@code correction.of-correction}
     */
    void requireCorrectable() {
        way.requireLeft();
        written.requireNoCorrection();
    }

    /** As a later letter cites it. */
    NamedLetter named() {
        return written.named();
    }

    /** Contested: not final before the remedy is decided. */
    void contested() {
        force.contested();
    }

    /** The remedy is refused; the answer can be taken to court within one month of its own delivery. */
    void remedyRefused(LocalDate answerDeliveredOn, LegalDeadlines deadlines) {
        force.remedyRefused(answerDeliveredOn, deadlines);
    }

    /** The remedy is taken back, or settled otherwise. */
    void remedyEnded(LocalDate day, LegalDeadlines deadlines) {
        force.remedyEnded(day, deadlines);
    }

    /** Its decision was taken back. Does nothing to a letter that has left, or may leave at any moment. */
    boolean voidUnlessGone() {
        return way.voidUnlessGone();
    }

    IssuedNotice view() {
        return new IssuedNotice(
                id(),
                caseNumber,
                written.number(),
                type(),
                written.decisionId(),
                way.state(),
                way.channel(),
                issuedOn(),
                written.issuedBy(),
                printed == null ? null : new DocumentId(printed.documentId()),
                printed == null ? null : printed.sha256(),
                way.leftOn(),
                force.deliveredOn(),
                force.finalOn(),
                force.waivedOn(),
                way.notDeliveredReason(),
                force.remedyKind(),
                written.earlier(),
                way.retrieval());
    }
}
