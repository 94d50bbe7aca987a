package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.CancelPrintRun;
import de.foerdertopf.dispatch.LetterRef;
import de.foerdertopf.dispatch.MakePrintRun;
import de.foerdertopf.dispatch.PostPrintRun;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters on paper: printed in one file, posted on one day. */
@Controller
@RequestMapping(PostPages.BASE)
class PrintRunController {

    private final Desk desk;
    private final Attempts attempts;
    private final PostPages postPages;
    private final PrintRunPages runPages;
    private final MakePrintRun makePrintRun;
    private final PostPrintRun postPrintRun;
    private final CancelPrintRun cancelPrintRun;
    private final Clock clock;

    PrintRunController(
            Desk desk,
            Attempts attempts,
            PostPages postPages,
            PrintRunPages runPages,
            MakePrintRun makePrintRun,
            PostPrintRun postPrintRun,
            CancelPrintRun cancelPrintRun,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.postPages = postPages;
        this.runPages = runPages;
        this.makePrintRun = makePrintRun;
        this.postPrintRun = postPrintRun;
        this.cancelPrintRun = cancelPrintRun;
        this.clock = clock;
    }

    @GetMapping
    String funds(StaffMember person, Model model) {
        var mine = desk.fundsOf(person, Role.ADMINISTRATOR);
        if (mine.size() == 1) {
            return "redirect:" + PostPages.href(mine.get(0).code());
        }
        model.addAttribute("rows", postPages.funds(mine, person));
        return "casework/post-funds";
    }

    @GetMapping("/{code}")
    String ask(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "seite", defaultValue = "1") int number,
            @RequestParam(name = "auswahl", defaultValue = "alle") String ticked,
            StaffMember person,
            Model model) {
        var fund = desk.administer(person.actor(), code);
        var page = postPages.of(fund, person, kind, number);
        var form = DispatchForm.fresh(
                ticked.equals("keine")
                        ? List.of()
                        : page.letters().stream().map(PostPage.LetterRow::value).toList());
        form.kind = page.kind();
        form.page = page.paging().page();
        model.addAttribute("form", form);
        return FundFaces.show("casework/post", fund, page, model);
    }

    @PostMapping("/{code}")
    String make(
            @PathVariable("code") FundCode code,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            StaffMember person,
            Model model) {
        var fund = desk.administer(person.actor(), code);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var id = makePrintRun.make(new MakePrintRun.Command(
                            code,
                            form.whole
                                    ? postPages.all(fund, person, form.kind)
                                    : form.chosen.stream()
                                            .map(PrintRunController::letter)
                                            .toList(),
                            person.actor()));
                    return new Done("print-run-made", PrintRunPages.href(code, id));
                },
                () -> FundFaces.show("casework/post", fund, postPages.of(fund, person, form.kind, form.page), model));
    }

    @GetMapping("/{code}/drucklaeufe/{id}")
    String show(@PathVariable("code") FundCode code, @PathVariable UUID id, Actor actor, Model model) {
        var fund = desk.administer(actor, code);
        var form = DispatchForm.fresh(List.of());
        form.on = DateFields.of(HouseTime.today(clock));
        FormFields.show(form, null, model);
        return FundFaces.show("casework/print-run", fund, runPages.of(fund, runPages.run(code, id), actor), model);
    }

    @PostMapping("/{code}/drucklaeufe/{id}/versand")
    String post(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.administer(actor, code);
        var run = runPages.run(code, id);
        var on = attempts.day(errors, "on", form.on);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var waiting = postPrintRun.post(new PostPrintRun.Command(run.id(), on.orElseThrow(), actor));
                    return new Done(
                            waiting == 0 ? "print-run-posted" : "print-run-partly-posted",
                            PrintRunPages.href(code, run.id()));
                },
                () -> FundFaces.show("casework/print-run", fund, runPages.of(fund, run, actor), model));
    }

    @PostMapping("/{code}/drucklaeufe/{id}/zuruecknehmen")
    String cancel(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var fund = desk.administer(actor, code);
        var run = runPages.run(code, id);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    cancelPrintRun.cancel(new CancelPrintRun.Command(run.id(), actor));
                    return new Done("print-run-cancelled", PostPages.href(code));
                },
                () -> FundFaces.show("casework/print-run", fund, runPages.of(fund, run, actor), model));
    }

    private static LetterRef letter(String value) {
        try {
            return LetterRef.parse(value);
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleViolation("print-run.changed");
        }
    }
}
