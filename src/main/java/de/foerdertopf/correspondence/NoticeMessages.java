package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.NoticePosted;
import de.foerdertopf.notice.NoticeSent;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.ObjectionReceived;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.reading.StoredCopy;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the PDF of an issued letter by mail, and a copy to the group where its sponsor is the recipient. */
@Component
class NoticeMessages {

    private final Messenger messenger;
    private final Applications applications;
    private final Notices notices;
    private final ReadingCopies readingCopies;

    NoticeMessages(Messenger messenger, Applications applications, Notices notices, ReadingCopies readingCopies) {
        this.messenger = messenger;
        this.applications = applications;
        this.notices = notices;
        this.readingCopies = readingCopies;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticeSent event) {
        messenger.tell(
                event.caseNumber(),
                Addressee.recipient(applications.require(event.caseNumber())),
                message(event.notice(), "notice-sent"));
        copyToTheGroup(event.caseNumber(), event.notice());
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticePosted event) {
        copyToTheGroup(event.caseNumber(), event.notice());
    }

    private void copyToTheGroup(CaseNumber caseNumber, NoticeId notice) {
        var application = applications.require(caseNumber);
        if (Addressee.sponsorIsRecipient(application)) {
            messenger.tell(caseNumber, Addressee.group(application), message(notice, "notice-copy"));
        }
    }

    private Message message(NoticeId id, String template) {
        var notice = notices.require(id);
        var copies = readingCopies.of(id);
        return Message.of(template + ":" + id, template)
                .with("letterName", nameOf(notice.type()))
                .with("binding", notice.type().isAdministrativeAct())
                .with("hearing", notice.type() == NoticeType.HEARING)
                .with("closure", notice.type() == NoticeType.CLOSURE)
                .with("copies", !copies.isEmpty())
                .attaching(Stream.concat(
                                Stream.ofNullable(notice.documentId()),
                                copies.stream().map(StoredCopy::documentId))
                        .toList());
    }

    private static String nameOf(NoticeType type) {
        return switch (type) {
            case ACKNOWLEDGEMENT -> "Ihr Antrag ist da";
            case REQUEST_FOR_INFORMATION -> "Eine Frage zu Ihrem Antrag";
            case APPROVAL, PARTIAL_APPROVAL, REJECTION -> "Ihr Bescheid ist da";
            case HEARING -> "Ihre Sicht ist uns wichtig: Anhörung";
            case REVOCATION -> "Bescheid zu Ihrem Zuschuss";
            case CLOSURE -> "Ihr Projekt ist abgeschlossen";
            case FREE_LETTER -> "Wir haben Ihnen geschrieben";
        };
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ObjectionReceived event) {
        messenger.tell(
                event.caseNumber(),
                Addressee.recipient(applications.require(event.caseNumber())),
                Message.of("objection-received:" + event.objection(), "objection-received")
                        .with("receivedOn", GermanDates.inWords(event.receivedOn())));
    }
}
