package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
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
    private final ClaimSlips slips;
    private final CaseFacts facts;
    private final CaseLetters letters;
    private final CaseLinks links;
    private final CaseHelp help;

    CaseStatus(
            GroupStages stages,
            CaseTrail trail,
            CaseStand stand,
            ClaimSlips slips,
            CaseFacts facts,
            CaseLetters letters,
            CaseLinks links,
            CaseHelp help) {
        this.stages = stages;
        this.trail = trail;
        this.stand = stand;
        this.slips = slips;
        this.facts = facts;
        this.letters = letters;
        this.links = links;
        this.help = help;
    }

    StatusPage page(SubmittedApplication application) {
        var stage = stages.of(application);
        var shown = stages.shown(application);
        return new StatusPage(
                application.caseNumber(),
                application.answers().initiative().name(),
                application.answers().project().title(),
                stand.of(shown, stage, application),
                slips.of(shown, application, CaseSide.GROUP),
                trail.of(stage, application),
                null,
                help.at(shown, application),
                facts.of(stage, application),
                help.contact(application),
                letters.of(application, CaseSide.GROUP),
                links.of(stage, application));
    }
}
