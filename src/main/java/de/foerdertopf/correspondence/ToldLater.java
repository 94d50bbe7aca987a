package de.foerdertopf.correspondence;

import de.foerdertopf.assessment.PauseReplyPeriod;
import de.foerdertopf.assessment.ResumeReplyPeriod;
import de.foerdertopf.correspondence.CompleteMessageTask.MessageTaskCompleted;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.delivery.NoticeSent;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.CountReminder;
import de.foerdertopf.proofofuse.DropReminder;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the period for an answer run, and a reminder count, only from the day on which the group was reached. */
@Component
class ToldLater {

    private final PauseReplyPeriod pauseReplyPeriod;
    private final ResumeReplyPeriod resumeReplyPeriod;
    private final DropReminder dropReminder;
    private final CountReminder countReminder;
    private final MessageTaskRepository tasks;
    private final SentMails mails;

    ToldLater(
            PauseReplyPeriod pauseReplyPeriod,
            ResumeReplyPeriod resumeReplyPeriod,
            DropReminder dropReminder,
            CountReminder countReminder,
            MessageTaskRepository tasks,
            SentMails mails) {
        this.pauseReplyPeriod = pauseReplyPeriod;
        this.resumeReplyPeriod = resumeReplyPeriod;
        this.dropReminder = dropReminder;
        this.countReminder = countReminder;
        this.tasks = tasks;
        this.mails = mails;
    }

    /** The mail with a request did not arrive. */
    void didNotArrive(MailedMessages.Mailed message) {
        if (message.reason().startsWith(AssessmentMessages.REQUESTED)
                || message.leadsTo() == NoticeType.REQUEST_FOR_INFORMATION) {
            var since = HouseTime.dayOf(mails.require(message.mail()).createdAt());
            pauseReplyPeriod.pause(new PauseReplyPeriod.Command(message.caseNumber(), since, Actor.SYSTEM));
        }
        if (isReminder(message)) {
            dropReminder.drop(message.caseNumber(), Actor.SYSTEM);
        }
    }

    /** Group and sponsor are reminded together; the group's reminder is the one that counts. */
    private static boolean isReminder(MailedMessages.Mailed message) {
        return message.role() == Addressee.Role.GROUP && message.reason().startsWith(Reminders.REASON);
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticePosted event) {
        if (event.type() == NoticeType.REQUEST_FOR_INFORMATION) {
            resume(event.caseNumber(), event.postedOn(), event.by());
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticeSent event) {
        if (event.type() == NoticeType.REQUEST_FOR_INFORMATION) {
            resume(event.caseNumber(), HouseTime.dayOf(event.at()), event.by());
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(MessageTaskCompleted event) {
        var task = tasks.require(event.task());
        if (task.isAbout(AssessmentMessages.REQUESTED)) {
            resume(event.caseNumber(), HouseTime.dayOf(event.at()), event.by());
        }
        if (task.isAbout(Reminders.REASON) && task.isInsteadOfAMail() && !task.isToTheSponsor()) {
            countReminder.count(event.caseNumber(), event.by());
        }
    }

    private void resume(CaseNumber caseNumber, LocalDate day, Actor by) {
        resumeReplyPeriod.resume(new ResumeReplyPeriod.Command(caseNumber, day, by));
    }
}
