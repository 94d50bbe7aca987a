package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.StartBulkIssue;
import de.foerdertopf.dispatch.StopBulkIssue;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.casework.BulkIssueStartPage.Chosen;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

/** All notices of a meeting or of a day in one action: chosen, started, and watched while they are issued one by one. */
@Controller
@RequestMapping("/schreibtisch/post/{code}/bescheide")
class BulkIssueController {

    private static final int LONGEST_PARAGRAPH = 1_500;
    private static final String SECONDS_TO_LOOK_AGAIN = "4";

    private final Desk desk;
    private final Attempts attempts;
    private final BulkIssuePages pages;
    private final NoticesToIssue noticesToIssue;
    private final StartBulkIssue startBulkIssue;
    private final StopBulkIssue stopBulkIssue;
    private final Words words;

    BulkIssueController(
            Desk desk,
            Attempts attempts,
            BulkIssuePages pages,
            NoticesToIssue noticesToIssue,
            StartBulkIssue startBulkIssue,
            StopBulkIssue stopBulkIssue,
            Words words) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.noticesToIssue = noticesToIssue;
        this.startBulkIssue = startBulkIssue;
        this.stopBulkIssue = stopBulkIssue;
        this.words = words;
    }

    @GetMapping
    String ask(
            @PathVariable("code") FundCode code,
            @RequestParam(name = "runde", defaultValue = "") String round,
            @RequestParam(name = "entschieden", defaultValue = "") String day,
            StaffMember person,
            Model model) {
        var fund = desk.administer(person.actor(), code);
        var page = pages.start(fund, noticesToIssue.of(person, code), new Chosen(round, day));
        model.addAttribute(
                "form",
                DispatchForm.fresh(page.cases().stream()
                        .map(about -> about.caseNumber().value())
                        .toList()));
        return FundFaces.show("casework/bulk-issue-start", fund, page, model);
    }

    @PostMapping
    String start(
            @PathVariable("code") FundCode code,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            StaffMember person,
            Model model) {
        var fund = desk.administer(person.actor(), code);
        var ready = noticesToIssue.of(person, code);
        attempts.atMost(errors, "text", form.text, LONGEST_PARAGRAPH);
        Reads.printable(form.text, (key, arguments) -> errors.rejectValue("text", "wrong", words.text(key)));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var id = startBulkIssue.start(new StartBulkIssue.Command(
                            code, stillReady(form, ready), form.cleanText(), person.actor()));
                    return new Done("bulk-issue-started", BulkIssuePages.base(code) + "/" + id + "?folgen");
                },
                () -> FundFaces.show("casework/bulk-issue-start", fund, pages.start(fund, ready, Chosen.ALL), model));
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("code") FundCode code,
            @PathVariable UUID id,
            @RequestParam(name = "folgen", required = false) @Nullable String follow,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var fund = desk.administer(actor, code);
        var bulk = pages.bulk(code, id);
        if (follow != null && bulk.isRunning()) {
            response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        }
        return FundFaces.show("casework/bulk-issue", fund, pages.progress(fund, bulk, actor, follow != null), model);
    }

    @PostMapping("/{id}/anhalten")
    String stop(@PathVariable("code") FundCode code, @PathVariable UUID id, Actor actor) {
        desk.administer(actor, code);
        stopBulkIssue.stop(new StopBulkIssue.Command(pages.bulk(code, id).id(), actor));
        return "redirect:" + BulkIssuePages.base(code) + "/" + id;
    }

    /** What was issued or started meanwhile is left out: nothing is issued twice. */
    private static List<CaseNumber> stillReady(DispatchForm form, List<CaseOverview> ready) {
        if (form.chosen.isEmpty()) {
            throw new BusinessRuleViolation("bulk-issue.nothing-chosen");
        }
        var cases = ready.stream()
                .map(CaseOverview::caseNumber)
                .filter(caseNumber -> form.chosen.contains(caseNumber.value()))
                .toList();
        if (cases.isEmpty()) {
            throw new BusinessRuleViolation("bulk-issue.already-waiting");
        }
        return cases;
    }
}
