package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.delivery.NoticeRetrieved;
import de.foerdertopf.notice.delivery.NoticeSent;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * What a letter says of days is reckoned anew as soon as it has left, before anybody plans by those days: by post, by e-mail or as it
 * was fetched.
 */
abstract class FollowsLetters {

    private static final int BEFORE_OTHERS = 50;

    private final Notices notices;

    FollowsLetters(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(NoticePosted event) {
        left(notices.require(event.notice()), event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(NoticeSent event) {
        left(notices.require(event.notice()), event.by());
    }

    @EventListener
    @Order(BEFORE_OTHERS)
    void on(NoticeRetrieved event) {
        left(notices.require(event.notice()), event.by());
    }

    /** Such a letter has left. */
    abstract void left(IssuedNotice letter, Actor by);
}
