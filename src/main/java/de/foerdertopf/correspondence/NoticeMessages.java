package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.delivery.NoticeSent;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.SendNotice.NoticeToMail;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionReceived;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the PDF of an issued letter by mail, tells where one can be retrieved, and a copy to the group where its sponsor is the recipient. */
@Component
class NoticeMessages {

    private final Messenger messenger;
    private final ApplicationMessages applicationMessages;
    private final Applications applications;
    private final Notices notices;
    private final LetterMessages letterMessages;
    private final MailedMessages mailed;
    private final SentMails mails;
    private final Links links;

    NoticeMessages(
            Messenger messenger,
            ApplicationMessages applicationMessages,
            Applications applications,
            Notices notices,
            LetterMessages letterMessages,
            MailedMessages mailed,
            SentMails mails,
            Links links) {
        this.messenger = messenger;
        this.applicationMessages = applicationMessages;
        this.applications = applications;
        this.notices = notices;
        this.letterMessages = letterMessages;
        this.mailed = mailed;
        this.mails = mails;
        this.links = links;
    }

    /** The mail that brings a letter; of one that waits on the portal it says that it is there, and where, but nothing of what it decides. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticeToMail event) {
        var application = applications.require(event.caseNumber());
        var ofTheGroup = event.type().isToTheGroup();
        if (ofTheGroup && event.mail() == 1 && isToldElsewhere(event)) {
            return;
        }
        if (event.type() == NoticeType.ACKNOWLEDGEMENT) {
            messenger.tellGroup(event.caseNumber(), acknowledgement(event));
            return;
        }
        var retrieveBy = event.retrieveBy();
        messenger.tell(
                event.caseNumber(),
                ofTheGroup ? Addressee.group(application) : Addressee.recipient(application),
                retrieveBy == null ? withPdf(event) : wherever(event, retrieveBy));
    }

    /**
     * A mail of its own leads there, to the group's page, so that no detail of the project stands in a mail; and what the mail server says to it is still to come. */
    private boolean isToldElsewhere(NoticeToMail event) {
        return mailed.leadingTo(event.caseNumber(), event.type()).stream().anyMatch(mails::isConclusionOpen);
    }

    private Message withPdf(NoticeToMail event) {
        return letterMessages.of(event.notice(), "notice-sent", again(event)).bringing(event.notice());
    }

    private Message acknowledgement(NoticeToMail event) {
        return applicationMessages
                .received(applications.require(event.caseNumber()), "acknowledgement:" + event.notice() + again(event))
                .with("enclosed", true)
                .attaching(notices.require(event.notice()).documentId())
                .bringing(event.notice());
    }

    private Message wherever(NoticeToMail event, LocalDate retrieveBy) {
        return Message.of("notice-provided:" + event.notice() + again(event), "notice-provided")
                .with("retrieveBy", GermanDates.inWords(retrieveBy))
                .with(
                        "retrievalLink",
                        links.retrieval(
                                event.caseNumber(),
                                notices.require(event.notice()).number()))
                .bringing(event.notice());
    }

    private static String again(NoticeToMail event) {
        return event.mail() == 1 ? "" : ":" + event.mail();
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticeSent event) {
        if (!event.type().isToTheGroup()) {
            copyToTheGroup(event.caseNumber(), event.notice());
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(NoticePosted event) {
        copyToTheGroup(event.caseNumber(), event.notice());
    }

    private void copyToTheGroup(CaseNumber caseNumber, NoticeId notice) {
        var application = applications.require(caseNumber);
        if (Addressee.sponsorIsRecipient(application) && !Addressee.isOneMailbox(application)) {
            messenger.tell(caseNumber, Addressee.group(application), letterMessages.of(notice, "notice-copy", ""));
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ObjectionReceived event) {
        messenger.tell(
                event.caseNumber(),
                Addressee.recipient(applications.require(event.caseNumber())),
                Message.of("objection-received:" + event.objection(), "objection-received")
                        .with("toCourt", notices.require(event.notice()).isTakenToCourt())
                        .with("overtaken", event.overtaken())
                        .with("receivedOn", GermanDates.inWords(event.receivedOn())));
    }
}
