package de.foerdertopf.web.casework;

import de.foerdertopf.application.CorrectReceivedOn;
import de.foerdertopf.application.RecordConductCertificate;
import de.foerdertopf.application.UndoWithdrawal;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff record because it came another way, and what they put right: certificates, dates, withdrawal, bias. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class CorrectionsController {

    private static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final RecordConductCertificate recordCertificate;
    private final CorrectReceivedOn correctReceivedOn;
    private final WithdrawApplication withdrawApplication;
    private final UndoWithdrawal undoWithdrawal;
    private final DeclareConflict declareConflict;
    private final Clock clock;

    CorrectionsController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            RecordConductCertificate recordCertificate,
            CorrectReceivedOn correctReceivedOn,
            WithdrawApplication withdrawApplication,
            UndoWithdrawal undoWithdrawal,
            DeclareConflict declareConflict,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.recordCertificate = recordCertificate;
        this.correctReceivedOn = correctReceivedOn;
        this.withdrawApplication = withdrawApplication;
        this.undoWithdrawal = undoWithdrawal;
        this.declareConflict = declareConflict;
        this.clock = clock;
    }

    @GetMapping("/fuehrungszeugnis")
    String askForCertificate(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return certificatePage(desk.counsel(actor, caseNumber), model);
    }

    @PostMapping("/fuehrungszeugnis")
    String recordCertificate(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        deeds.require(errors, "who", form.getWho());
        deeds.atMost(errors, "who", form.getWho(), LONGEST_NAME);
        var seenOn = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordCertificate.record(new RecordConductCertificate.Command(
                            caseNumber,
                            Texts.cleanLine(form.getWho()),
                            seenOn.orElseThrow(),
                            opened.person().name(),
                            actor));
                    return Done.in(opened, "certificate-seen");
                },
                () -> certificatePage(opened, model));
    }

    @GetMapping("/eingang")
    String askForReceivedOn(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new DeedForm();
        form.setOn(DateFields.of(opened.application().receivedOn()));
        model.addAttribute("form", form);
        return receivedOnPage(opened, model);
    }

    @PostMapping("/eingang")
    String correctReceivedOn(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var on = deeds.day(errors, "on", form.getOn());
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    correctReceivedOn.correct(
                            new CorrectReceivedOn.Command(caseNumber, on.orElseThrow(), form.cleanReason(), actor));
                    return Done.in(opened, "received-on-corrected");
                },
                () -> receivedOnPage(opened, model));
    }

    @GetMapping("/ruecknahme")
    String askToWithdraw(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return withdrawPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/ruecknahme")
    String withdraw(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var channel = deeds.channel(errors, form);
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    withdrawApplication.withdraw(new WithdrawApplication.Command(
                            caseNumber, Objects.requireNonNull(channel), form.cleanText(), actor));
                    return Done.in(opened, "application-withdrawn");
                },
                () -> withdrawPage(opened, model));
    }

    @GetMapping("/ruecknahme/aufheben")
    String askToUndoWithdrawal(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return undoWithdrawalPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/ruecknahme/aufheben")
    String undoWithdrawal(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    undoWithdrawal.undo(new UndoWithdrawal.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "withdrawal-undone");
                },
                () -> undoWithdrawalPage(opened, model));
    }

    @GetMapping("/befangenheit")
    String askForConflict(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return conflictPage(desk.takePart(actor, caseNumber), model);
    }

    @PostMapping("/befangenheit")
    String declareConflict(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.takePart(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    declareConflict.declare(
                            new DeclareConflict.Command(caseNumber, actor.id(), form.cleanReason(), actor));
                    return Done.in(opened, "conflict-declared");
                },
                () -> conflictPage(opened, model));
    }

    private String certificatePage(DeskCase opened, Model model) {
        return pages.page("certificate", opened, "fuehrungszeugnis")
                .text("who")
                .date("on")
                .show(model);
    }

    private String receivedOnPage(DeskCase opened, Model model) {
        return pages.page("received-on", opened, "eingang")
                .date("on")
                .longtext("reason")
                .show(model);
    }

    private String withdrawPage(DeskCase opened, Model model) {
        return pages.page("withdraw", opened, "ruecknahme")
                .radios("channel", words.offlineChannels())
                .longtext("text")
                .show(model);
    }

    private String undoWithdrawalPage(DeskCase opened, Model model) {
        return pages.page("undo-withdrawal", opened, "ruecknahme/aufheben")
                .longtext("reason")
                .show(model);
    }

    private String conflictPage(DeskCase opened, Model model) {
        return pages.page("conflict", opened, "befangenheit").longtext("reason").show(model);
    }
}
