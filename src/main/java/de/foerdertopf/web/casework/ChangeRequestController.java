package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.CostShift;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes after approval: recorded when the group tells them by other ways, and answered. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/aenderungen")
class ChangeRequestController {

    private static final int LONGEST_NAME = 200;
    private static final String ACCEPT = "ACCEPT";
    private static final String REFUSE = "REFUSE";

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Fmt fmt;
    private final ChangeRequests changes;
    private final RequestChange requestChange;
    private final AnswerChange answerChange;

    ChangeRequestController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Fmt fmt,
            ChangeRequests changes,
            RequestChange requestChange,
            AnswerChange answerChange) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
        this.changes = changes;
        this.requestChange = requestChange;
        this.answerChange = answerChange;
    }

    @GetMapping("/neu")
    String askToRecord(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        model.addAttribute("form", form);
        return newPage(desk.counsel(actor, caseNumber), model);
    }

    @PostMapping("/neu")
    String record(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var kind = form.chosen(ChangeKind.class, form.getChoice());
        if (kind == null) {
            deeds.wrong(errors, "choice");
        }
        deeds.require(errors, "text", form.getText());
        deeds.atMost(errors, "holder", form.getHolder(), LONGEST_NAME);
        deeds.iban(errors, "iban", form.getIban());
        var end = kind == ChangeKind.PERIOD ? deeds.day(errors, "on", form.getOn()) : Optional.<LocalDate>empty();
        return deeds.attempt(
                form,
                errors,
                () -> {
                    var account = kind == ChangeKind.BANK_ACCOUNT;
                    requestChange.request(new RequestChange.Command(
                            caseNumber,
                            Objects.requireNonNull(kind),
                            form.cleanText(),
                            end.orElse(null),
                            account ? orNull(form.getHolder()) : null,
                            account ? orNull(form.getIban()) : null,
                            actor));
                    return Done.in(opened, "change-recorded");
                },
                () -> newPage(opened, model));
    }

    @GetMapping("/{id}")
    String askToAnswer(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return answerPage(desk.administer(actor, caseNumber), change(caseNumber, id), model);
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable CaseNumber caseNumber,
            @PathVariable UUID id,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var change = change(caseNumber, id);
        var accept = form.getChoice().equals(ACCEPT);
        if (!accept && !form.getChoice().equals(REFUSE)) {
            deeds.wrong(errors, "choice");
        }
        if (accept && change.kind() == ChangeKind.COST_ITEMS) {
            deeds.require(errors, "before", form.getBefore());
            deeds.require(errors, "after", form.getAfter());
        }
        var shift = accept && change.kind() == ChangeKind.COST_ITEMS ? shift(form, errors) : null;
        var amount = accept && change.kind() == ChangeKind.AMOUNT
                ? deeds.money(errors, "amount", form.getAmount())
                : Optional.<Money>empty();
        return deeds.attempt(
                form,
                errors,
                () -> {
                    answerChange.answer(new AnswerChange.Command(
                            change.id(),
                            accept,
                            form.cleanReason(),
                            Texts.clean(form.getBefore()),
                            Texts.clean(form.getAfter()),
                            amount.orElse(null),
                            shift,
                            actor));
                    return Done.in(opened, accept ? "change-accepted" : "change-refused");
                },
                () -> answerPage(opened, change, model));
    }

    /** How much goes from one kind of cost to another; null where nothing of it was said. */
    private @Nullable CostShift shift(DeedForm form, BindingResult errors) {
        if (form.getShiftAmount().isBlank()
                && form.getShiftFrom().isBlank()
                && form.getShiftTo().isBlank()) {
            return null;
        }
        var amount = deeds.money(errors, "shiftAmount", form.getShiftAmount());
        var from = form.chosen(CostCategory.class, form.getShiftFrom());
        var to = form.chosen(CostCategory.class, form.getShiftTo());
        if (from == null) {
            deeds.wrong(errors, "shiftFrom");
        }
        if (to == null) {
            deeds.wrong(errors, "shiftTo");
        }
        return from == null || to == null || amount.isEmpty() ? null : new CostShift(from, to, amount.get());
    }

    private String newPage(DeskCase opened, Model model) {
        return pages.page("change", opened, "aenderungen/neu")
                .radios("choice", words.choices(ChangeKind.values()))
                .longtext("text")
                .date("on")
                .optional()
                .text("holder")
                .optional()
                .text("iban")
                .optional()
                .show(model);
    }

    private String answerPage(DeskCase opened, RequestedChange change, Model model) {
        var page = pages.page("answer-change", opened, "aenderungen/" + change.id())
                .fact(words.text("case.change.kind"), words.label(change.kind()))
                .fact(words.text("case.change.text"), change.description());
        if (change.newEnd() != null) {
            page.fact(words.text("case.change.end"), fmt.day(change.newEnd()));
        }
        if (change.newHolder() != null && change.newIban() != null) {
            page.fact(words.text("case.account.holder"), change.newHolder())
                    .fact(words.text("case.account.iban"), change.newIban());
        }
        page.radios(
                "choice",
                List.of(
                        Choice.of(ACCEPT, words.text("deed.answer-change.accept")),
                        Choice.of(REFUSE, words.text("deed.answer-change.refuse"))));
        if (change.kind() == ChangeKind.COST_ITEMS) {
            var kinds = words.choices(CostCategory.values());
            page.longtext("before")
                    .optional()
                    .longtext("after")
                    .optional()
                    .money("shiftAmount")
                    .optional()
                    .radios("shiftFrom", kinds)
                    .optional()
                    .radios("shiftTo", kinds)
                    .optional();
        }
        if (change.kind() == ChangeKind.AMOUNT) {
            page.money("amount").optional();
        }
        return page.longtext("reason").optional().show(model);
    }

    private RequestedChange change(CaseNumber caseNumber, UUID id) {
        return changes.of(caseNumber).stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such change in " + caseNumber));
    }

    private static @Nullable String orNull(String typed) {
        var clean = Texts.cleanLine(typed);
        return clean.isEmpty() ? null : clean;
    }
}
