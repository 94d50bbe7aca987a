package de.foerdertopf.web.casework;

import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.decision.SendBackProposal;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.casework.check.CaseFindings;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second signature: another person signs what was proposed, or gives it back with a reason. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class SignatureController {

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final CaseFindings caseFindings;
    private final OpenForDecision openForDecision;
    private final Decisions decisions;
    private final PanelVotes panelVotes;
    private final PotEffect potEffect;
    private final ApproveDecision approveDecision;
    private final SendBackProposal sendBackProposal;

    SignatureController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            CaseFindings caseFindings,
            OpenForDecision openForDecision,
            Decisions decisions,
            PanelVotes panelVotes,
            PotEffect potEffect,
            ApproveDecision approveDecision,
            SendBackProposal sendBackProposal) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.caseFindings = caseFindings;
        this.openForDecision = openForDecision;
        this.decisions = decisions;
        this.panelVotes = panelVotes;
        this.potEffect = potEffect;
        this.approveDecision = approveDecision;
        this.sendBackProposal = sendBackProposal;
    }

    @GetMapping("/zweite-unterschrift")
    String askToSign(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        desk.sign(actor, caseNumber);
        openForDecision.show(request);
        model.addAttribute("form", new DeedForm());
        return signaturePage(desk.sign(actor, caseNumber), proposed(caseNumber), model);
    }

    @PostMapping("/zweite-unterschrift")
    String sign(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        desk.sign(actor, caseNumber);
        openForDecision.lookAgain(caseNumber);
        var opened = desk.sign(actor, caseNumber);
        var proposed = proposed(caseNumber);
        if (!form.sure) {
            errors.rejectValue("sure", "wrong", words.text("deed.wrong.unbiased"));
        }
        return attempts.attempt(
                form,
                errors,
                () -> {
                    approveDecision.approve(new ApproveDecision.Command(caseNumber, actor));
                    return Done.in(opened, "decision-signed");
                },
                () -> signaturePage(opened, proposed, model));
    }

    @PostMapping("/zweite-unterschrift/zurueck")
    String sendBack(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.sign(actor, caseNumber);
        var proposed = proposed(caseNumber);
        attempts.require(errors, "reason", form.reason);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    sendBackProposal.sendBack(new SendBackProposal.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "proposal-sent-back");
                },
                () -> signaturePage(opened, proposed, model));
    }

    private DecisionView proposed(CaseNumber caseNumber) {
        return decisions.proposed(caseNumber).orElseThrow(() -> new StaleCaseException(caseNumber, "sign"));
    }

    private String signaturePage(DeskCase opened, DecisionView proposed, Model model) {
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
