package de.foerdertopf.correspondence;

import de.foerdertopf.counselling.HoldJointReview.JointReviewDue;
import de.foerdertopf.shared.HouseTime;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invites groups to look at their running project together with their counsellor. */
@Component
class JointReviewMessages {

    private final Messenger messenger;

    JointReviewMessages(Messenger messenger) {
        this.messenger = messenger;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(JointReviewDue event) {
        messenger.tellGroup(
                event.caseNumber(), Message.of("joint-review:" + HouseTime.dayOf(event.at()), "joint-review-due"));
    }
}
