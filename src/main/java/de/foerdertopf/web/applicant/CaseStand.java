package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.web.layout.Stand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where a case stands, in the group's words: what is the matter, who acts next, by when, and what can be done now. */
@Component
class CaseStand {

    private static final int STEPS = 7;

    private final ProofsOfUse proofs;
    private final StandDetails details;
    private final StandBeside beside;
    private final WhoActs whoActs;
    private final StandDays days;
    private final StandLinks links;
    private final MessageSource messages;
    private final MoneyWords words;

    CaseStand(
            ProofsOfUse proofs,
            StandDetails details,
            StandBeside beside,
            WhoActs whoActs,
            StandDays days,
            StandLinks links,
            MessageSource messages,
            MoneyWords words) {
        this.proofs = proofs;
        this.details = details;
        this.beside = beside;
        this.whoActs = whoActs;
        this.days = days;
        this.links = links;
        this.messages = messages;
        this.words = words;
    }

    /** @param course how far the case itself is, whatever else is shown first */
    Stand of(GroupStage stage, GroupStage course, SubmittedApplication application) {
        var proof = proofs.find(application.caseNumber());
        return new Stand(
                course.step() == 0 || course.step() > STEPS || isProvedAfterwards(course, application)
                        ? null
                        : text("stand.step", course.step(), STEPS),
                words.text(application, sentence(stage, application, proof)),
                withBeside(details.of(stage, application, proof), beside.of(stage, course, application)),
                whoActs.at(stage, application),
                days.of(stage, application, proof),
                stage == GroupStage.PROOF_WANTED ? text("stage.PROOF_WANTED.effort") : null,
                stage == GroupStage.CLAIM_ANSWERED
                        ? links.waitsFor(course, application)
                        : links.action(stage, application),
                links.other(stage, course, application));
    }

    private String sentence(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        if (ClaimState.isPartOnly(stage, proof)) {
            return "stage.REVOKED.part";
        }
        if (stage == GroupStage.REPAYMENT_WANTED
                && proof.filter(known -> !known.rejectedItems().isEmpty()).isPresent()) {
            return "stage.REPAYMENT_WANTED.struck";
        }
        return stage == GroupStage.RUNNING
                        && proofs.remains(application.caseNumber()).isPresent()
                ? "stage.RUNNING.part"
                : "stage." + stage;
    }

    /** A withdrawn part is not the end: the report on the rest comes after it. */
    private boolean isProvedAfterwards(GroupStage course, SubmittedApplication application) {
        return course == GroupStage.REVOKED
                && proofs.restToProve(application.caseNumber()).isPresent();
    }

    private static @Nullable String withBeside(@Nullable String detail, String beside) {
        return detail == null || beside.isEmpty() ? beside.isEmpty() ? detail : beside : detail + "\n" + beside;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
