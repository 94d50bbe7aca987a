package de.foerdertopf.web.casework;

import de.foerdertopf.audit.SeenCases;
import de.foerdertopf.decision.LookAgain;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.SeenPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Opens a case for its decision or for the signature under it: the rules look once more, and the page shows what they find. */
@Component
class OpenForDecision {

    private final LookAgain lookAgain;
    private final SeenCases seenCases;

    OpenForDecision(LookAgain lookAgain, SeenCases seenCases) {
        this.lookAgain = lookAgain;
        this.seenCases = seenCases;
    }

    /** To be called before anything is read for the page. */
    void show(HttpServletRequest request) {
        var page = SeenPage.of(request);
        if (page != null) {
            lookAgain(page.caseNumber());
            page.tellUpTo(seenCases.seen(page.caseNumber()));
        }
    }

    /** When the form comes back: what is found now and stood not on its page is told before the deed. */
    void lookAgain(CaseNumber caseNumber) {
        lookAgain.look(caseNumber);
    }
}
