package de.foerdertopf.web.casework;

import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.SendBackProposal;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
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
    private final SignaturePages pages;
    private final OpenForDecision openForDecision;
    private final ApproveDecision approveDecision;
    private final SendBackProposal sendBackProposal;

    SignatureController(
            Desk desk,
            Attempts attempts,
            Words words,
            SignaturePages pages,
            OpenForDecision openForDecision,
            ApproveDecision approveDecision,
            SendBackProposal sendBackProposal) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.pages = pages;
        this.openForDecision = openForDecision;
        this.approveDecision = approveDecision;
        this.sendBackProposal = sendBackProposal;
    }

    @GetMapping("/zweite-unterschrift")
    String askToSign(@PathVariable CaseNumber caseNumber, Actor actor, HttpServletRequest request, Model model) {
        desk.sign(actor, caseNumber);
        openForDecision.show(request);
        FormFields.show(new DeedForm(), null, model);
        return pages.show(desk.sign(actor, caseNumber), pages.proposed(caseNumber), model);
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
        var proposed = pages.proposed(caseNumber);
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
                () -> pages.show(opened, proposed, model));
    }

    @PostMapping("/zweite-unterschrift/zurueck")
    String sendBack(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.sign(actor, caseNumber);
        var proposed = pages.proposed(caseNumber);
        attempts.require(errors, "reason", form.reason);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    sendBackProposal.sendBack(new SendBackProposal.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "proposal-sent-back");
                },
                () -> pages.show(opened, proposed, model));
    }
}
