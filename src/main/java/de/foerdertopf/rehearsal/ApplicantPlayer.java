package de.foerdertopf.rehearsal;

import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.Project;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.ReplyToRequest;
import de.foerdertopf.counselling.RequestCounselling;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the groups and their sponsors. */
@Component
@Profile({"rehearsal", "demo", "test"})
class ApplicantPlayer {

    private final SubmitApplication submitApplication;
    private final AnswerForSponsor answerForSponsor;
    private final WithdrawApplication withdrawApplication;
    private final RequestChange requestChange;
    private final SubmitProofOfUse submitProofOfUse;
    private final PayeeAccounts payeeAccounts;
    private final ReplyToRequest replyToRequest;
    private final RequestCounselling requestCounselling;

    ApplicantPlayer(
            SubmitApplication submitApplication,
            AnswerForSponsor answerForSponsor,
            WithdrawApplication withdrawApplication,
            RequestChange requestChange,
            SubmitProofOfUse submitProofOfUse,
            PayeeAccounts payeeAccounts,
            ReplyToRequest replyToRequest,
            RequestCounselling requestCounselling) {
        this.submitApplication = submitApplication;
        this.answerForSponsor = answerForSponsor;
        this.withdrawApplication = withdrawApplication;
        this.requestChange = requestChange;
        this.submitProofOfUse = submitProofOfUse;
        this.payeeAccounts = payeeAccounts;
        this.replyToRequest = replyToRequest;
        this.requestCounselling = requestCounselling;
    }

    /** Hands in the application; whoever names an e-mail address wants letters by e-mail. */
    CaseNumber submit(CaseScript script, @Nullable CaseNumber followUpOf, @Nullable UUID applicantId) {
        return submitApplication.submit(new SubmitApplication.Command(
                script.fund(),
                script.round(),
                answers(script),
                script.submittedOn(),
                Channel.ONLINE,
                Objects.requireNonNullElse(script.language(), "de"),
                hasEmail(script) ? DeliveryChoice.EMAIL : DeliveryChoice.LETTER,
                applicantId,
                followUpOf,
                applicant(script)));
    }

    void answerAsSponsor(PlayedCase played, boolean consents) {
        answerForSponsor.record(new AnswerForSponsor.Command(
                played.number(),
                consents,
                null,
                Channel.ONLINE,
                "",
                Actor.sponsor(played.number().value())));
    }

    void withdraw(PlayedCase played) {
        withdrawApplication.withdraw(
                new WithdrawApplication.Command(played.number(), Channel.ONLINE, "", applicant(played.script())));
    }

    void reply(PlayedCase played, LocalDate today) {
        replyToRequest.reply(new ReplyToRequest.Command(
                played.number(), Channel.ONLINE, today, "So ist es jetzt richtig.", applicant(played.script())));
    }

    /** Asks to be called; each group has a network of its own. */
    void requestTalk(PlayedCase played, CaseScript.ScriptTalkRequest talk) {
        var script = played.script();
        var contact = script.contact();
        requestCounselling.request(new RequestCounselling.Command(
                identity(script, "talk:" + talk.on()),
                script.fund(),
                played.number(),
                contact.name(),
                Objects.requireNonNullElse(contact.phone(), Objects.requireNonNullElse(contact.email(), "")),
                talk.goodTime(),
                talk.words(),
                "fd00::" + Integer.toHexString(script.id().hashCode() & 0xffff),
                applicant(script)));
    }

    UUID requestChange(PlayedCase played, CaseScript.ScriptChange change) {
        var holder = payeeAccounts.find(played.number()).map(a -> a.holder()).orElse(null);
        return requestChange.request(new RequestChange.Command(
                played.number(),
                change.kind(),
                change.description(),
                change.newEnd(),
                change.newIban() == null ? null : holder,
                change.newIban(),
                applicant(played.script())));
    }

    void submitProof(PlayedCase played, CaseScript.ScriptProof proof, LocalDate receivedOn) {
        var receipts = Objects.requireNonNullElse(proof.receipts(), List.<CaseScript.ScriptReceipt>of()).stream()
                .map(r -> new Receipt(r.date(), r.payee(), r.reason(), r.amount(), r.costCategory(), null))
                .toList();
        var report = new ProofReport(
                Objects.requireNonNullElse(proof.narrative(), ""),
                proof.peopleReachedActual(),
                proof.volunteerHoursActual(),
                Objects.requireNonNullElse(proof.costItemsActual(), List.of()),
                Objects.requireNonNullElse(proof.otherIncomeActual(), Money.ZERO),
                receipts);
        submitProofOfUse.submit(new SubmitProofOfUse.Command(
                played.number(), report, receivedOn, Channel.ONLINE, applicant(played.script())));
    }

    private static ApplicationAnswers answers(CaseScript script) {
        var project = script.project();
        var person = script.responsiblePerson();
        var sponsor = script.fiscalSponsor();
        return new ApplicationAnswers(
                script.applicantType(),
                script.initiative(),
                new Contact(
                        script.contact().name(),
                        script.contact().email(),
                        script.contact().phone(),
                        script.contact().address()),
                person == null ? null : new ResponsiblePerson(person.name(), person.role(), person.address()),
                sponsor == null
                        ? null
                        : new FiscalSponsor(sponsor.name(), sponsor.contactName(), sponsor.email(), null),
                script.account(),
                new Project(
                        project.title(),
                        project.projectType(),
                        project.description(),
                        project.goals(),
                        project.targetGroup(),
                        project.peopleReached(),
                        project.refugeesReached(),
                        project.district(),
                        project.place(),
                        new DateRange(project.start(), project.end()),
                        project.minorsInvolved(),
                        project.volunteers(),
                        project.volunteerHours(),
                        project.publicity()),
                new FinancingPlan(script.costItems(), script.fundingSources()),
                script.amountRequested(),
                script.declarations(),
                Objects.requireNonNullElse(script.attachments(), List.<CaseScript.ScriptAttachment>of()).stream()
                        .map(a -> new Attachment(a.kind(), a.fileName(), null))
                        .toList());
    }

    private static boolean hasEmail(CaseScript script) {
        var email = script.contact().email();
        return email != null && !email.isBlank();
    }

    private static Actor applicant(CaseScript script) {
        return Actor.applicant(identity(script, "").toString());
    }

    private static UUID identity(CaseScript script, String what) {
        return UUID.nameUUIDFromBytes(("rehearsal:" + script.id() + what).getBytes(StandardCharsets.UTF_8));
    }
}
