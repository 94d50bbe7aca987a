package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.mail.MailWording;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a message on its way in the transaction of its event: as a mail where there is an address, else as a letter to print, else
 * as a call to make. The same message is never told twice.
 */
@Component
class Messenger {

    private final Applications applications;
    private final MessageModels models;
    private final Outbox outbox;
    private final MailWording wording;
    private final MailedMessages mailed;
    private final MessageTaskRepository tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messenger(
            Applications applications,
            MessageModels models,
            Outbox outbox,
            MailWording wording,
            MailedMessages mailed,
            MessageTaskRepository tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.models = models;
        this.outbox = outbox;
        this.wording = wording;
        this.mailed = mailed;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Tells the person who speaks for the group. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellGroup(CaseNumber caseNumber, Message message) {
        tell(caseNumber, Addressee.group(applications.require(caseNumber)), message);
    }

    /** Tells the group and, where a sponsor receives the grant, the sponsor too; one mailbox of both is told once, as the sponsor's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellGroupAndSponsor(CaseNumber caseNumber, Message message) {
        var application = applications.require(caseNumber);
        if (!Addressee.isOneMailbox(application)) {
            tell(caseNumber, Addressee.group(application), message);
        }
        if (Addressee.sponsorIsRecipient(application)) {
            tell(caseNumber, Addressee.recipient(application), message);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseNumber caseNumber, Addressee addressee, Message message) {
        var key = message.reason() + ":" + caseNumber + ":"
                + addressee.role().name().toLowerCase(Locale.ROOT);
        var email = addressee.email();
        var words = wording.of(message.template(), models.of(caseNumber, addressee, message, false), caseNumber);
        var onPaper = new MailedMessages.OnPaper(
                withoutNumber(words.subject(), caseNumber), words.body().strip(), message.attachment());
        if (email == null) {
            tellByPerson(key, caseNumber, addressee, onPaper);
            return;
        }
        outbox.enqueue(new OutgoingMail(
                        key,
                        email,
                        addressee.name(),
                        message.template(),
                        models.of(caseNumber, addressee, message, true),
                        caseNumber,
                        models.attachments(caseNumber, addressee, message),
                        message.secret()))
                .ifPresent(mail -> mailed.keep(mail, caseNumber, addressee.role(), message, onPaper));
    }

    /** Tells on paper or by phone what no mail can bring. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellByPerson(String key, CaseNumber caseNumber, Addressee addressee, MailedMessages.OnPaper onPaper) {
        if (tasks.existsByDedupeKey(key)) {
            return;
        }
        var task = tasks.save(new MessageTask(
                key, caseNumber, addressee, onPaper.subject(), onPaper.text(), onPaper.attachment(), clock.instant()));
        events.publishEvent(new MessageTaskOpened(
                caseNumber, task.view().id(), task.view().kind(), task.how(), clock.instant(), Actor.SYSTEM));
    }

    private static String withoutNumber(String subject, CaseNumber caseNumber) {
        return subject.replace("[" + caseNumber + "]", "").strip();
    }
}
