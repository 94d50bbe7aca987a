package de.foerdertopf.correspondence;

import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the question to a fiscal sponsor has left the house: nobody is asked by a letter that lies here. */
@Component
@Transactional(readOnly = true)
public class SponsorAsking {

    private final SentMails mails;
    private final MessageTaskRepository tasks;

    SponsorAsking(SentMails mails, MessageTaskRepository tasks) {
        this.mails = mails;
        this.tasks = tasks;
    }

    private record Way(Instant since, SponsorAsked how) {}

    /** How far the last question has come. */
    public SponsorAsked of(CaseNumber caseNumber) {
        var byMail = mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(SponsorMessages.ASKED))
                .map(mail -> new Way(mail.createdAt(), mail.isOnItsWay() ? SponsorAsked.ASKED : SponsorAsked.NOT_YET));
        var byPerson = tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .filter(task -> task.isAbout(SponsorMessages.ASKED))
                .filter(task -> task.isOpen() || task.isTold())
                .map(task -> new Way(task.view().createdAt(), how(task)));
        return Stream.concat(byMail, byPerson)
                .reduce((one, other) -> other.since().isBefore(one.since()) ? one : other)
                .map(Way::how)
                .orElse(SponsorAsked.NOT_YET);
    }

    private static SponsorAsked how(MessageTask task) {
        if (!task.isOpen()) {
            return SponsorAsked.ASKED;
        }
        return task.view().kind() == MessageKind.LETTER ? SponsorAsked.LETTER_WAITS : SponsorAsked.CALL_WAITS;
    }
}
