package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.ChooseDelivery;
import de.foerdertopf.application.ChooseLanguage;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.SeenCases;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.questions.FormPage;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts corrected answers into the case and tells that the group replied: both or neither. */
@Component
class SendCorrection {

    /** What others did to the answers, or asked about them. */
    private static final Set<String> CONCERNING =
            Set.of("ApplicationCorrected", "InformationRequested", "SponsorAnswered");

    private final Drafts drafts;
    private final Corrections corrections;
    private final SeenCases seenCases;
    private final CorrectApplication correctApplication;
    private final ReplyToRequest replyToRequest;
    private final ChooseDelivery chooseDelivery;
    private final ChooseLanguage chooseLanguage;
    private final DocumentStore documents;
    private final Clock clock;

    SendCorrection(
            Drafts drafts,
            Corrections corrections,
            SeenCases seenCases,
            CorrectApplication correctApplication,
            ReplyToRequest replyToRequest,
            ChooseDelivery chooseDelivery,
            ChooseLanguage chooseLanguage,
            DocumentStore documents,
            Clock clock) {
        this.drafts = drafts;
        this.corrections = corrections;
        this.seenCases = seenCases;
        this.correctApplication = correctApplication;
        this.replyToRequest = replyToRequest;
        this.chooseDelivery = chooseDelivery;
        this.chooseLanguage = chooseLanguage;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Sends it, unless others changed meanwhile what it corrects.
     *
     * @param seen what could be seen of the case when the correction began
     * @return what others changed since, and nothing was sent; empty once it is sent
     */
    @Transactional
    List<AuditEntry> send(SubmittedApplication application, Draft draft, String note, long seen, Actor by) {
        seenCases.hold(application.caseNumber());
        var changed = seenCases.since(application.caseNumber(), seen).stream()
                .filter(entry -> CONCERNING.contains(entry.event()))
                .filter(entry -> !entry.by().equals(by))
                .toList();
        if (!changed.isEmpty()) {
            return changed;
        }
        var answers = corrections.corrected(application, draft);
        var asked = corrections.isAsked(application);
        correctApplication.correct(new CorrectApplication.Command(application.caseNumber(), answers, by));
        if (draft.isSaved(FormPage.GROUP)) {
            chooseDelivery.choose(new ChooseDelivery.Command(application.caseNumber(), draft.delivery(), by));
            draft.language()
                    .ifPresent(language ->
                            chooseLanguage.choose(new ChooseLanguage.Command(application.caseNumber(), language, by)));
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
        return List.of();
    }
}
