package de.foerdertopf.web.casework;

import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A proof that does not come: more time, the hearing and its answer, the revocation. Help comes first. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class MissingProofController {

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Fmt fmt;
    private final ProofsOfUse proofs;
    private final HearMissingProof hearMissingProof;
    private final RevokeGrant revokeGrant;
    private final Clock clock;

    MissingProofController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Fmt fmt,
            ProofsOfUse proofs,
            HearMissingProof hearMissingProof,
            RevokeGrant revokeGrant,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
        this.proofs = proofs;
        this.hearMissingProof = hearMissingProof;
        this.revokeGrant = revokeGrant;
        this.clock = clock;
    }

    @GetMapping("/nachweis/frist")
    String askForMoreTime(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var proof = proofs.requireAwaited(caseNumber);
        var today = HouseTime.today(clock);
        var base = proof.dueOn().isAfter(today) ? proof.dueOn() : today;
        var form = new DeedForm();
        form.setOn(DateFields.of(base.plusDays(opened.edition().rules().proof().extensionDays())));
        model.addAttribute("form", form);
        return extendPage(opened, model);
    }

    @PostMapping("/nachweis/frist")
    String extend(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var until = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearMissingProof.extend(caseNumber, until.orElseThrow(), actor);
                    return Done.in(opened, "proof-extended");
                },
                () -> extendPage(opened, model));
    }

    @GetMapping("/nachweis/anhoerung")
    String askToHear(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return hearPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/anhoerung")
    String hear(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        if (!form.isSure()) {
            deeds.wrong(errors, "sure");
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearMissingProof.hear(caseNumber, actor);
                    return Done.in(opened, "hearing-sent");
                },
                () -> hearPage(opened, model));
    }

    @GetMapping("/nachweis/anhoerung/antwort")
    String askForHearingAnswer(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return hearingAnswerPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/anhoerung/antwort")
    String hearingAnswered(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearMissingProof.answered(caseNumber, form.cleanText(), actor);
                    return Done.in(opened, "hearing-answered");
                },
                () -> hearingAnswerPage(opened, model));
    }

    @GetMapping("/nachweis/widerruf")
    String askToRevoke(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return revokePage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/widerruf")
    String revoke(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        deeds.require(errors, "secondReason", form.getSecondReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    revokeGrant.revoke(new RevokeGrant.Command(
                            caseNumber, form.cleanReason(), Texts.clean(form.getSecondReason()), actor));
                    return Done.in(opened, "grant-revoked");
                },
                () -> revokePage(opened, model));
    }

    private String extendPage(DeskCase opened, Model model) {
        return pages.page("extend-proof", opened, "nachweis/frist")
                .fact(
                        words.text("case.proof.due"),
                        fmt.day(proofs.require(opened.caseNumber()).dueOn()))
                .date("on")
                .show(model);
    }

    private String hearPage(DeskCase opened, Model model) {
        var proof = proofs.require(opened.caseNumber());
        return pages.page("hear", opened, "nachweis/anhoerung")
                .fact(words.text("case.proof.due"), fmt.day(proof.dueOn()))
                .fact(words.text("case.proof.reminders"), Integer.toString(proof.reminders()))
                .checkbox("sure")
                .show(model);
    }

    private String hearingAnswerPage(DeskCase opened, Model model) {
        return pages.page("hearing-answer", opened, "nachweis/anhoerung/antwort")
                .longtext("text")
                .show(model);
    }

    private String revokePage(DeskCase opened, Model model) {
        var proof = proofs.require(opened.caseNumber());
        var page = pages.page("revoke", opened, "nachweis/widerruf")
                .fact(words.text("case.proof.due"), fmt.day(proof.dueOn()));
        if (proof.hearingDueOn() != null) {
            page.fact(words.text("case.proof.hearing"), fmt.day(proof.hearingDueOn()));
        }
        page.fact(
                words.text("case.proof.hearing-answer"),
                proof.hearingAnswer() == null ? words.text("case.proof.no-answer") : proof.hearingAnswer());
        return page.longtext("reason").longtext("secondReason").show(model);
    }
}
