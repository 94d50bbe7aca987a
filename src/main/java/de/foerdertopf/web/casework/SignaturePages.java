package de.foerdertopf.web.casework;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.casework.check.CaseFindings;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a second person reads what was proposed before she signs it. */
@Component
class SignaturePages {

    private final Desk desk;
    private final CaseFrame frame;
    private final Words words;
    private final CaseFindings caseFindings;
    private final Decisions decisions;
    private final PanelVotes panelVotes;
    private final PotEffect potEffect;

    SignaturePages(
            Desk desk,
            CaseFrame frame,
            Words words,
            CaseFindings caseFindings,
            Decisions decisions,
            PanelVotes panelVotes,
            PotEffect potEffect) {
        this.desk = desk;
        this.frame = frame;
        this.words = words;
        this.caseFindings = caseFindings;
        this.decisions = decisions;
        this.panelVotes = panelVotes;
        this.potEffect = potEffect;
    }

    /** What waits for a signature; somebody may have signed meanwhile. */
    DecisionView proposed(CaseNumber caseNumber) {
        return decisions.proposed(caseNumber).orElseThrow(() -> new StaleCaseException(caseNumber, "sign"));
    }

    String show(DeskCase opened, DecisionView proposed, Model model) {
        var page = new SignaturePage(
                proposed,
                desk.name(proposed.proposedBy()),
                proposed.proposedBy().equals(opened.person().id().toString()),
                caseFindings.shown(opened),
                panelVotes.of(opened.caseNumber()),
                potEffect.of(opened, proposed.amountGranted()).orElse(null));
        return frame.show("casework/sign", opened, words.text("sign.crumb"), page, model);
    }
}
