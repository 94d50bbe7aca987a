package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.AnswerSilence.ReplyPeriodExtended;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.RemindOfReply.ReplyReminded;
import de.foerdertopf.assessment.RequestInformation.InformationRequested;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.GermanDates;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells groups what is missing and until when they may answer. */
@Component
class AssessmentMessages {

    /** What a group must answer until a day. */
    static final String REQUESTED = "information-requested:";

    /** More time for that answer. */
    static final String EXTENDED = "reply-extended:";

    /** Begins the key of a reminder of an answer. */
    static final String REMINDED = "reply-reminder:";

    private final Messenger messenger;
    private final Applications applications;
    private final CompletenessChecks checks;

    AssessmentMessages(Messenger messenger, Applications applications, CompletenessChecks checks) {
        this.messenger = messenger;
        this.applications = applications;
        this.checks = checks;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(InformationRequested event) {
        var text = checks.require(event.caseNumber()).requestText();
        messenger.tellGroup(
                event.caseNumber(),
                Message.of(REQUESTED + event.at(), "information-requested")
                        .leadingTo(NoticeType.REQUEST_FOR_INFORMATION)
                        .with("dueOn", GermanDates.withWeekday(event.dueOn()))
                        .with("request", text == null ? "" : text)
                        .with(
                                "receivedOn",
                                GermanDates.inWords(
                                        applications.require(event.caseNumber()).receivedOn())));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ReplyPeriodExtended event) {
        messenger.tellGroup(
                event.caseNumber(),
                Message.of(EXTENDED + event.at(), "reply-extended")
                        .with("dueOn", GermanDates.withWeekday(event.dueOn())));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ReplyReminded event) {
        messenger.tellGroup(event.caseNumber(), Message.of(REMINDED + event.at(), "reply-reminder"));
    }
}
