package de.foerdertopf.correspondence;

import de.foerdertopf.correspondence.MailedMessages.Mailed;
import de.foerdertopf.mail.OutcomeTooEarly;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which letter has left the house only when a mail has: the one that it brings, or to which it leads. */
@Component
class MailedLetters {

    /** How long a mail waits for the letter to which it leads. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final MailedMessages mailed;
    private final Notices notices;
    private final SentMails mails;
    private final Clock clock;

    MailedLetters(MailedMessages mailed, Notices notices, SentMails mails, Clock clock) {
        this.mailed = mailed;
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * The letter of this mail, if it has one.
     *
     * @throws OutcomeTooEarly while that letter is not written yet
     */
    Optional<NoticeId> of(Mailed message) {
        var brings = message.brings();
        var leadsTo = message.leadsTo();
        if (brings != null || leadsTo == null) {
            return Optional.ofNullable(brings);
        }
        var ofItsKind = notices.of(message.caseNumber()).stream()
                .filter(letter -> letter.type() == leadsTo)
                .toList();
        var onItsWay = ofItsKind.stream()
                .filter(letter -> letter.state() == NoticeState.SENDING)
                .map(IssuedNotice::id)
                .findFirst();
        if (onItsWay.isEmpty() && isYetToCome(message, ofItsKind.size(), leadsTo)) {
            throw new OutcomeTooEarly(leadsTo + " of " + message.caseNumber());
        }
        return onItsWay.or(() -> ofItsKind.stream()
                .filter(letter -> letter.state() == NoticeState.SENT)
                .map(IssuedNotice::id)
                .reduce((earlier, later) -> later));
    }

    /** The letter is written by a job of its own, which may be slower than the mail. */
    private boolean isYetToCome(Mailed message, int letters, NoticeType leadsTo) {
        var writtenAt = mails.require(message.mail()).createdAt();
        return (letters < mailed.leadingTo(message.caseNumber(), leadsTo).size()
                        && writtenAt.plus(PATIENCE).isAfter(clock.instant()))
                || notices.of(message.caseNumber()).stream()
                        .anyMatch(letter -> letter.type() == leadsTo
                                && (letter.state() == NoticeState.ISSUED || letter.state() == NoticeState.RENDERED));
    }
}
