package de.foerdertopf.correspondence;

import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingSession;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordedSession;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On which days a group was reminded of its proof: what mails, letters and calls left as traces. */
@Component
class Reminders {

    static final String REASON = "proof-reminder:";

    private static final String OVERDUE = "proof-overdue";

    private final SentMails mails;
    private final MessageTaskRepository tasks;
    private final CounsellingSessions sessions;

    Reminders(SentMails mails, MessageTaskRepository tasks, CounsellingSessions sessions) {
        this.mails = mails;
        this.tasks = tasks;
        this.sessions = sessions;
    }

    /** Days of written reminders after the due date. */
    List<LocalDate> written(CaseNumber caseNumber) {
        var mailed = mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(OVERDUE) && mail.isOnItsWay())
                .map(SentMail::sentAt)
                .filter(Objects::nonNull)
                .map(HouseTime::dayOf);
        return Stream.concat(mailed, told(caseNumber, MessageKind.LETTER))
                .distinct()
                .sorted()
                .toList();
    }

    /** Days of calls after the due date. */
    List<LocalDate> calls(CaseNumber caseNumber, LocalDate dueOn) {
        var spoken = sessions.of(caseNumber).stream()
                .map(RecordedSession::session)
                .filter(session -> session.channel() == CounsellingChannel.PHONE)
                .map(CounsellingSession::date)
                .filter(day -> day.isAfter(dueOn));
        return Stream.concat(spoken, told(caseNumber, MessageKind.CALL))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<LocalDate> told(CaseNumber caseNumber, MessageKind kind) {
        return tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .filter(task -> task.isAbout(REASON))
                .map(MessageTask::view)
                .filter(task -> task.kind() == kind)
                .map(MessageToDeliver::doneAt)
                .filter(Objects::nonNull)
                .map(HouseTime::dayOf);
    }
}
