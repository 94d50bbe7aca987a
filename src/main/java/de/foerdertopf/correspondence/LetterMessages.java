package de.foerdertopf.correspondence;

import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.reading.StoredCopy;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a message says that brings a letter: what kind of letter it is, with the letter itself and its reading copies. */
@Component
class LetterMessages {

    private final Notices notices;
    private final ReadingCopies readingCopies;
    private final Recalls recalls;
    private final LetterWords words;

    LetterMessages(Notices notices, ReadingCopies readingCopies, Recalls recalls, LetterWords words) {
        this.notices = notices;
        this.readingCopies = readingCopies;
        this.recalls = recalls;
        this.words = words;
    }

    /** @param again what tells the message apart from an earlier one that brought the same letter */
    Message of(NoticeId id, String template, String again) {
        var notice = notices.require(id);
        var copies = readingCopies.of(id);
        var hearing = notice.type() == NoticeType.HEARING || notice.type() == NoticeType.CLAIM_HEARING;
        return Message.of(template + ":" + id + again, template)
                .with("letterName", words.of("mail", notice.type()))
                .with("binding", notice.type().isAdministrativeAct())
                .with("hearing", hearing)
                .with("underWay", hearing && !recalls.of(notice.caseNumber()).isEmpty())
                .with("closure", notice.type() == NoticeType.CLOSURE)
                .with("copies", !copies.isEmpty())
                .attaching(Stream.concat(
                                Stream.ofNullable(notice.documentId()),
                                copies.stream().map(StoredCopy::documentId))
                        .toList());
    }
}
