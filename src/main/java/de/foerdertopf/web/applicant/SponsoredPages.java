package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.proofofuse.ProofsOfUse;
import org.springframework.stereotype.Component;

/** Gathers what a fiscal sponsor sees of a case of its group, on its page and in its list. */
@Component
class SponsoredPages {

    private final GroupStages stages;
    private final SponsoredStand stand;
    private final ClaimSlips slips;
    private final CaseFacts facts;
    private final CaseLetters letters;
    private final ProofsOfUse proofs;
    private final CaseHelp help;
    private final SentProofPages sentProof;

    SponsoredPages(
            GroupStages stages,
            SponsoredStand stand,
            ClaimSlips slips,
            CaseFacts facts,
            CaseLetters letters,
            ProofsOfUse proofs,
            CaseHelp help,
            SentProofPages sentProof) {
        this.sentProof = sentProof;
        this.stages = stages;
        this.stand = stand;
        this.slips = slips;
        this.facts = facts;
        this.letters = letters;
        this.proofs = proofs;
        this.help = help;
    }

    SponsoredPage page(SubmittedApplication application) {
        var stage = stages.shown(application);
        var proof = proofs.find(application.caseNumber());
        return new SponsoredPage(
                application.caseNumber(),
                application.answers().initiative().nameInFull(),
                application.answers().project().title(),
                stand.of(stage, stages.of(application), application, proof),
                slips.of(stage, application, CaseSide.SPONSOR),
                facts.of(stage, application),
                help.contact(application),
                letters.of(application, CaseSide.SPONSOR),
                sentProof.link(CaseSide.SPONSOR, proof).orElse(null));
    }

    /** The case in the list of its sponsor, under the name of the group. */
    ApplicationsPage.Entry entry(SubmittedApplication application) {
        var stage = stages.shown(application);
        var proof = proofs.find(application.caseNumber());
        return new ApplicationsPage.Entry(
                application.answers().initiative().nameInFull(),
                application.answers().project().title(),
                CaseSide.SPONSOR.page(application.caseNumber()),
                SponsoredStand.isOpen(stage, proof) ? "warn" : "info",
                stand.inShort(stage, proof),
                application.caseNumber().value());
    }
}
