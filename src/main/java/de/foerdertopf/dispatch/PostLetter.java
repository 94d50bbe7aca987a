package de.foerdertopf.dispatch;

import de.foerdertopf.correspondence.CompleteMessageTask;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import org.springframework.stereotype.Component;

/** Records that one letter of a print run was posted: a notice or letter of a case, or a message on paper. */
@Component
class PostLetter {

    private final PrintRunRepository runs;
    private final Notices notices;
    private final RecordPosting recordPosting;
    private final MessageTasks messages;
    private final CompleteMessageTask completeMessage;

    PostLetter(
            PrintRunRepository runs,
            Notices notices,
            RecordPosting recordPosting,
            MessageTasks messages,
            CompleteMessageTask completeMessage) {
        this.runs = runs;
        this.notices = notices;
        this.recordPosting = recordPosting;
        this.messages = messages;
        this.completeMessage = completeMessage;
    }

    /** @return false where it went another way meanwhile */
    boolean post(LetterRef letter, PostPrintRun.Command command) {
        return letter.kind() == LetterRef.Kind.NOTICE
                ? postNotice(new NoticeId(letter.id()), command)
                : completeMessage(letter, command);
    }

    private boolean postNotice(NoticeId notice, PostPrintRun.Command command) {
        if (notices.require(notice).state() != NoticeState.TO_POST) {
            return false;
        }
        recordPosting.post(new RecordPosting.Command(notice, NoticeChannel.LETTER, command.postedOn(), command.by()));
        return true;
    }

    private boolean completeMessage(LetterRef letter, PostPrintRun.Command command) {
        if (messages.require(letter.id()).isDone()) {
            return false;
        }
        var run = runs.lock(command.run());
        completeMessage.complete(new CompleteMessageTask.Command(letter.id(), run.number(), command.by()));
        return true;
    }
}
