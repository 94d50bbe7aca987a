package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.PermitEarlyStart;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.notice.CorrectLetter;
import de.foerdertopf.notice.IssuedNotice;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.SendInterimMessage;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Letters that a person sets off besides the decision: early start, interim message, the final amount, a correction. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class GrantLetterController {

    private static final int LONGEST_PASSAGE = 600;

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Fmt fmt;
    private final Notices notices;
    private final Decisions decisions;
    private final PermitEarlyStart permitEarlyStart;
    private final SendInterimMessage sendInterimMessage;
    private final SettleAmount settleAmount;
    private final CorrectLetter correctLetter;
    private final Clock clock;

    GrantLetterController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Fmt fmt,
            Notices notices,
            Decisions decisions,
            PermitEarlyStart permitEarlyStart,
            SendInterimMessage sendInterimMessage,
            SettleAmount settleAmount,
            CorrectLetter correctLetter,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
        this.notices = notices;
        this.decisions = decisions;
        this.permitEarlyStart = permitEarlyStart;
        this.sendInterimMessage = sendInterimMessage;
        this.settleAmount = settleAmount;
        this.correctLetter = correctLetter;
        this.clock = clock;
    }

    @GetMapping("/vorzeitiger-beginn")
    String askForEarlyStart(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return earlyStartPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/vorzeitiger-beginn")
    String permitEarlyStart(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var from = deeds.day(errors, "on", form.getOn());
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    permitEarlyStart.permit(
                            new PermitEarlyStart.Command(caseNumber, from.orElseThrow(), form.cleanReason(), actor));
                    return Done.in(opened, "early-start-permitted");
                },
                () -> earlyStartPage(opened, model));
    }

    @GetMapping("/zwischennachricht")
    String askForInterimMessage(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        model.addAttribute("form", form);
        return interimPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/zwischennachricht")
    String sendInterimMessage(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        var nextOn = form.getOn().isEmpty() ? Optional.<LocalDate>empty() : deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    sendInterimMessage.send(
                            new SendInterimMessage.Command(caseNumber, form.cleanReason(), nextOn.orElse(null), actor));
                    return Done.in(opened, "interim-sent");
                },
                () -> interimPage(opened, model));
    }

    @GetMapping("/betrag-festsetzen")
    String askForFinalAmount(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new DeedForm();
        form.setAmount(decisions
                .taken(caseNumber)
                .orElseThrow(() -> new StaleCaseException(caseNumber, "settle"))
                .amountGranted()
                .toGermanNumber());
        model.addAttribute("form", form);
        return settlePage(opened, model);
    }

    @PostMapping("/betrag-festsetzen")
    String settleAmount(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var amount = deeds.money(errors, "amount", form.getAmount());
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    settleAmount.settle(
                            new SettleAmount.Command(caseNumber, amount.orElseThrow(), form.cleanReason(), actor));
                    return Done.in(opened, "amount-settled");
                },
                () -> settlePage(opened, model));
    }

    @GetMapping("/briefe/{number}/berichtigung")
    String askForCorrection(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        model.addAttribute("form", form);
        return correctionPage(desk.administer(actor, caseNumber), notices.require(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/berichtigung")
    String correct(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notices.require(caseNumber, number);
        deeds.require(errors, "before", form.getBefore());
        deeds.require(errors, "after", form.getAfter());
        deeds.atMost(errors, "before", form.getBefore(), LONGEST_PASSAGE);
        deeds.atMost(errors, "after", form.getAfter(), LONGEST_PASSAGE);
        if (!form.isSure()) {
            deeds.wrong(errors, "sure");
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    correctLetter.correct(new CorrectLetter.Command(
                            notice.id(), Texts.clean(form.getBefore()), Texts.clean(form.getAfter()), actor));
                    return Done.in(opened, "letter-corrected");
                },
                () -> correctionPage(opened, notice, model));
    }

    private String earlyStartPage(DeskCase opened, Model model) {
        return pages.page("early-start", opened, "vorzeitiger-beginn")
                .date("on")
                .longtext("reason")
                .show(model);
    }

    private String interimPage(DeskCase opened, Model model) {
        return pages.page("interim", opened, "zwischennachricht")
                .longtext("reason")
                .date("on")
                .optional()
                .show(model);
    }

    private String settlePage(DeskCase opened, Model model) {
        var decision = decisions
                .taken(opened.caseNumber())
                .orElseThrow(() -> new StaleCaseException(opened.caseNumber(), "settle"));
        var page = pages.page("settle", opened, "betrag-festsetzen")
                .fact(words.text("case.provisional.amount"), fmt.money(decision.amountGranted()));
        if (decision.provisional() != null) {
            page.fact(
                    words.text("case.provisional.open"), decision.provisional().open());
        }
        return page.money("amount").longtext("reason").show(model);
    }

    private String correctionPage(DeskCase opened, IssuedNotice notice, Model model) {
        return pages.page("correction", opened, "briefe/" + notice.number() + "/berichtigung")
                .fact(words.text("case.letter"), words.label(notice.type()))
                .longtext("before")
                .longtext("after")
                .checkbox("sure")
                .show(model);
    }
}
