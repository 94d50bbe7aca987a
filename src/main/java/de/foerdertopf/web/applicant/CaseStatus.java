package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.web.layout.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in the group's words where its case is, who acts next, and by when. Findings are the office's own; a decision is told
 * only once its letter has left.
 */
@Component
class CaseStatus {

    private final GroupStages stages;
    private final CaseTrail trail;
    private final CaseStand stand;
    private final CaseFacts facts;
    private final CaseLetters letters;
    private final CaseLinks links;
    private final Funds funds;
    private final MessageSource messages;

    CaseStatus(
            GroupStages stages,
            CaseTrail trail,
            CaseStand stand,
            CaseFacts facts,
            CaseLetters letters,
            CaseLinks links,
            Funds funds,
            MessageSource messages) {
        this.stages = stages;
        this.trail = trail;
        this.stand = stand;
        this.facts = facts;
        this.letters = letters;
        this.links = links;
        this.funds = funds;
        this.messages = messages;
    }

    StatusPage page(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        var fund = funds.require(application.fund());
        var stage = stages.of(application);
        return new StatusPage(
                caseNumber,
                application.answers().initiative().name(),
                application.answers().project().title(),
                stand.of(stages.shown(application), stage, application),
                trail.of(stage, application),
                null,
                help(stages.shown(application), application),
                facts.of(stage, application),
                new StatusPage.Contact(
                        fund.authority().department(), fund.authority().phone()),
                letters.of(application),
                links.of(stage, application));
    }

    private StatusPage.@Nullable Help help(GroupStage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED, RUNNING, PROOF_WANTED, PROOF_ASKED_BACK, HEARD, CLAIM_HEARD, REPAYMENT_WANTED ->
                new StatusPage.Help(
                        text("status.help"),
                        text("status.help.text"),
                        new Link(text("status.help.action"), "/beratung?fonds=" + application.fund()));
            default -> null;
        };
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
