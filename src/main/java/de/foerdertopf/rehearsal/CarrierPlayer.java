package de.foerdertopf.rehearsal;

import de.foerdertopf.correspondence.CompleteMessageTask;
import de.foerdertopf.correspondence.MessageKind;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.correspondence.MessageToDeliver;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays whoever takes to the post what was printed: notices, and what people without e-mail are told beside them. */
@Component
@Profile({"rehearsal", "demo", "test"})
class CarrierPlayer {

    private final Notices notices;
    private final RecordPosting recordPosting;
    private final MessageTasks messageTasks;
    private final CompleteMessageTask completeMessageTask;

    CarrierPlayer(
            Notices notices,
            RecordPosting recordPosting,
            MessageTasks messageTasks,
            CompleteMessageTask completeMessageTask) {
        this.notices = notices;
        this.recordPosting = recordPosting;
        this.messageTasks = messageTasks;
        this.completeMessageTask = completeMessageTask;
    }

    /** The cases that have something to be posted. */
    Set<CaseNumber> toPost() {
        return Stream.concat(
                        notices.toPost().stream().map(IssuedNotice::caseNumber),
                        messages().map(MessageToDeliver::caseNumber))
                .collect(Collectors.toSet());
    }

    /** Takes to the post what the case has to be posted. */
    void post(CaseNumber caseNumber, LocalDate today, Cast.Staff staff) {
        notices.of(caseNumber).stream()
                .filter(IssuedNotice::isToPost)
                .forEach(
                        printed -> recordPosting.post(new RecordPosting.Command(printed.id(), today, staff.officer())));
        messages()
                .filter(message -> message.caseNumber().equals(caseNumber))
                .forEach(message -> completeMessageTask.complete(
                        new CompleteMessageTask.Command(message.id(), "", staff.officer())));
    }

    private Stream<MessageToDeliver> messages() {
        return messageTasks.open().stream().filter(message -> message.kind() == MessageKind.LETTER);
    }
}
