package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of a letter to its recipient: by mail, over the portal, on paper or from hand to hand, and again where it failed. */
@Embeddable
class Way {

    private static final Set<NoticeState> IN_THE_HOUSE =
            Set.of(NoticeState.ISSUED, NoticeState.RENDERED, NoticeState.TO_POST, NoticeState.NOT_DELIVERED);

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Enumerated(EnumType.STRING)
    private NoticeChannel channel;

    @Embedded
    private @Nullable Retrieval retrieval;

    private int mails;
    private int departures;
    private @Nullable LocalDate leftOn;
    private @Nullable String leftBy;

    @Column(columnDefinition = "text")
    private @Nullable String notDeliveredReason;

    @SuppressWarnings("NullAway.Init")
    protected Way() {}

    /** Before it: the letter is issued, and meant to go by this channel. */
    Way(NoticeChannel channel) {
        this.state = NoticeState.ISSUED;
        this.channel = channel;
    }

    NoticeState state() {
        return state;
    }

    NoticeChannel channel() {
        return channel;
    }

    @Nullable
    Retrieval retrieval() {
        return retrieval;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    @Nullable
    String notDeliveredReason() {
        return notDeliveredReason;
    }

    /** How many mails were written for it. */
    int mails() {
        return mails;
    }

    boolean hasLeft() {
        return leftOn != null;
    }

    /** @throws BusinessRuleViolation {@code notice.not-sent} */
    void requireLeft() {
        if (!hasLeft()) {
            throw new BusinessRuleViolation("notice.not-sent");
        }
    }

    boolean isOutOfHand() {
        return hasLeft() || retrieval != null || state == NoticeState.SENDING;
    }

    boolean isRetrieved() {
        return retrieval != null && retrieval.retrievedAt() != null;
    }

    boolean wasMailedBefore(LocalDate day) {
        return state == NoticeState.SENT && channel == NoticeChannel.EMAIL && leftOn != null && leftOn.isBefore(day);
    }

    void printed() {
        require(NoticeState.ISSUED);
        state = NoticeState.RENDERED;
    }

    void awaitMail() {
        require(NoticeState.RENDERED);
        mails++;
        state = NoticeState.SENDING;
    }

    void mailAgain() {
        require(NoticeState.NOT_DELIVERED);
        channel = channel == NoticeChannel.PORTAL ? NoticeChannel.PORTAL : NoticeChannel.EMAIL;
        state = NoticeState.RENDERED;
    }

    void provide(Retrieval onPortal) {
        require(NoticeState.SENDING);
        retrieval = onPortal;
        state = NoticeState.PROVIDED;
    }

    /** @throws BusinessRuleViolation {@code notice.retrieval-over} */
    void retrieve(Instant at, Actor by) {
        if (state != NoticeState.PROVIDED || retrieval == null || !retrieval.isOpenOn(HouseTime.dayOf(at))) {
            throw new BusinessRuleViolation("notice.retrieval-over");
        }
        retrieval = retrieval.retrieved(at, by);
    }

    void endProvision(LocalDate day) {
        require(NoticeState.PROVIDED);
        retrieval = Objects.requireNonNull(retrieval).ended(day);
        channel = NoticeChannel.LETTER;
        state = NoticeState.TO_POST;
    }

    void awaitPosting() {
        if (state != NoticeState.SENDING) {
            require(NoticeState.RENDERED);
        }
        channel = channel == NoticeChannel.PORTAL ? NoticeChannel.LETTER : channel;
        state = NoticeState.TO_POST;
    }

    /** @throws BusinessRuleViolation {@code notice.being-printed}, {@code notice.nothing-to-post} */
    void requireToPost() {
        if (state == NoticeState.ISSUED) {
            throw new BusinessRuleViolation("notice.being-printed");
        }
        if (state != NoticeState.TO_POST && state != NoticeState.NOT_DELIVERED) {
            throw new BusinessRuleViolation("notice.nothing-to-post");
        }
    }

    /** @throws BusinessRuleViolation {@code notice.posted-while-on-portal} */
    void requireOffPortal(LocalDate day) {
        var ended = retrieval == null ? null : retrieval.provisionEndedOn();
        if (ended != null && day.isBefore(ended)) {
            throw new BusinessRuleViolation("notice.posted-while-on-portal", ended);
        }
    }

    /** It leaves the house, for the first time or again. */
    void leave(NoticeChannel by, LocalDate day, Actor who) {
        channel = by;
        departures++;
        leftOn = day;
        leftBy = who.id();
        notDeliveredReason = null;
        state = NoticeState.SENT;
    }

    /**
     * It did not arrive.
     *
     * @param from where it was
     */
    void fail(NoticeState from, String reason) {
        require(from);
        state = NoticeState.NOT_DELIVERED;
        notDeliveredReason = reason;
    }

    /** Does nothing to what has left, or may leave at any moment. */
    boolean voidUnlessGone() {
        if (hasLeft() || !IN_THE_HOUSE.contains(state)) {
            return false;
        }
        state = NoticeState.VOID;
        return true;
    }

    /** @throws BusinessRuleViolation {@code notice.moved-on} */
    void require(NoticeState wanted) {
        if (state != wanted) {
            throw new BusinessRuleViolation("notice.moved-on");
        }
    }
}
