package de.foerdertopf.web.casework;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.workflow.Settling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a case: the one page with everything. */
@Controller
class CaseController {

    static final String LIST = "/schreibtisch/faelle";

    private final Desk desk;
    private final CasePages casePages;
    private final Settling settling;

    CaseController(Desk desk, CasePages casePages, Settling settling) {
        this.desk = desk;
        this.casePages = casePages;
        this.settling = settling;
    }

    @GetMapping(LIST + "/{caseNumber}")
    String show(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.read(actor, caseNumber);
        settling.await(caseNumber);
        return casePages.show(opened, model);
    }
}
