package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ChooseDelivery;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts corrected answers into the case and tells that the group replied: both or neither. */
@Component
class SendCorrection {

    private final Drafts drafts;
    private final CorrectApplication correctApplication;
    private final ReplyToRequest replyToRequest;
    private final ChooseDelivery chooseDelivery;
    private final DocumentStore documents;
    private final Clock clock;

    SendCorrection(
            Drafts drafts,
            CorrectApplication correctApplication,
            ReplyToRequest replyToRequest,
            ChooseDelivery chooseDelivery,
            DocumentStore documents,
            Clock clock) {
        this.drafts = drafts;
        this.correctApplication = correctApplication;
        this.replyToRequest = replyToRequest;
        this.chooseDelivery = chooseDelivery;
        this.documents = documents;
        this.clock = clock;
    }

    @Transactional
    void send(SubmittedApplication application, Draft draft, String note, Actor by) {
        var attachments =
                draft.several(Draft.FILE).stream().map(DraftReading::attachment).toList();
        var answers = drafts.corrected(application, draft, attachments);
        var asked = drafts.isAsked(application);
        correctApplication.correct(new CorrectApplication.Command(application.caseNumber(), answers, by));
        if (draft.isSaved(FormPage.GROUP)) {
            chooseDelivery.choose(
                    new ChooseDelivery.Command(application.caseNumber(), new DraftReading(draft).delivery(), by));
        }
        answers.attachments().stream()
                .filter(a -> a.documentId() != null)
                .forEach(a -> documents.keepAs(
                        new DocumentId(java.util.Objects.requireNonNull(a.documentId())), RetentionClass.CASE));
        if (asked) {
            replyToRequest.reply(new ReplyToRequest.Command(
                    application.caseNumber(), Channel.ONLINE, HouseTime.today(clock), note, by));
        }
        drafts.discard(draft);
    }
}
