package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.BulkIssue;
import de.foerdertopf.dispatch.BulkIssue.Item;
import de.foerdertopf.dispatch.BulkIssueId;
import de.foerdertopf.dispatch.BulkIssues;
import de.foerdertopf.dispatch.StartBulkIssue;
import de.foerdertopf.dispatch.StopBulkIssue;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final int SHOWN_BEFORE = 5;
    private static final String SECONDS_TO_LOOK_AGAIN = "4";

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final Fmt fmt;
    private final TroubleAdvice trouble;
    private final NoticesToIssue noticesToIssue;
    private final CaseOverviews overviews;
    private final BulkIssues bulkIssues;
    private final StartBulkIssue startBulkIssue;
    private final StopBulkIssue stopBulkIssue;
    private final Notices notices;
    private final Conflicts conflicts;

    BulkIssueController(
            Desk desk,
            Attempts attempts,
            Words words,
            Fmt fmt,
            TroubleAdvice trouble,
            NoticesToIssue noticesToIssue,
            CaseOverviews overviews,
            BulkIssues bulkIssues,
            StartBulkIssue startBulkIssue,
            StopBulkIssue stopBulkIssue,
            Notices notices,
            Conflicts conflicts) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.fmt = fmt;
        this.trouble = trouble;
        this.noticesToIssue = noticesToIssue;
        this.overviews = overviews;
        this.bulkIssues = bulkIssues;
        this.startBulkIssue = startBulkIssue;
        this.stopBulkIssue = stopBulkIssue;
        this.notices = notices;
        this.conflicts = conflicts;
    }

    /** One notice of a bulk issue, in words. */
    public record ItemRow(
            CaseNumber caseNumber, String href, String project, String group, String tone, String state, String text) {}

    /** Which of the waiting ones are shown: of a round, decided on a day; blank is all. */
    record Chosen(String round, String day) {

        static final Chosen ALL = new Chosen("", "");

        boolean shows(CaseOverview about) {
            return (round.isBlank() || round.equals(about.round())) && (day.isBlank() || day.equals(dayOf(about)));
        }

        static String dayOf(CaseOverview about) {
            return about.decidedOn() == null ? "" : about.decidedOn().toString();
        }
    }

    @GetMapping
    String ask(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "runde", defaultValue = "") String round,
            @RequestParam(name = "entschieden", defaultValue = "") String day,
            StaffMember person,
            Model model) {
        var found = desk.administer(person.actor(), fund);
        var chosen = new Chosen(round, day);
        var ready = noticesToIssue.of(person, fund);
        model.addAttribute(
                "form",
                DispatchForm.fresh(ready.stream()
                        .filter(chosen::shows)
                        .map(about -> about.caseNumber().value())
                        .toList()));
        return listPage(found, ready, chosen, model);
    }

    @PostMapping
    String start(
            @PathVariable("code") FundCode fund,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            StaffMember person,
            Model model) {
        var found = desk.administer(person.actor(), fund);
        var ready = noticesToIssue.of(person, fund);
        attempts.atMost(errors, "text", form.text, LONGEST_PARAGRAPH);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var id = startBulkIssue.start(new StartBulkIssue.Command(
                            fund, stillReady(form, ready), form.cleanText(), person.actor()));
                    return new Done("bulk-issue-started", base(fund) + "/" + id + "?folgen");
                },
                () -> listPage(found, ready, Chosen.ALL, model));
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @RequestParam(name = "folgen", required = false) @Nullable String follow,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var found = desk.administer(actor, fund);
        var bulk = bulk(fund, id);
        if (follow != null && bulk.isRunning()) {
            response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        }
        var closed = conflicts.casesOf(actor);
        var cases = overviews.of(bulk.items().stream().map(Item::caseNumber).toList(), List.of(fund)).stream()
                .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
        model.addAttribute("fund", FundFaces.of(found));
        model.addAttribute("bulk", bulk);
        model.addAttribute("startedBy", desk.name(bulk.startedBy()));
        model.addAttribute(
                "rows",
                bulk.items().stream()
                        .filter(item -> !closed.contains(item.caseNumber()))
                        .map(item -> row(item, cases))
                        .toList());
        model.addAttribute("follows", follow != null);
        model.addAttribute("here", base(fund) + "/" + id);
        model.addAttribute("again", base(fund));
        model.addAttribute("postHref", "/schreibtisch/post/" + fund);
        model.addAttribute("crumbs", crumbs(found, words.text("bulk.progress.crumb")));
        return "casework/bulk-issue";
    }

    @PostMapping("/{id}/anhalten")
    String stop(@PathVariable("code") FundCode fund, @PathVariable UUID id, Actor actor) {
        desk.administer(actor, fund);
        stopBulkIssue.stop(new StopBulkIssue.Command(bulk(fund, id).id(), actor));
        return "redirect:" + base(fund) + "/" + id;
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

    private String listPage(Fund fund, List<CaseOverview> ready, Chosen chosen, Model model) {
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("cases", ready.stream().filter(chosen::shows).toList());
        model.addAttribute("all", ready.size());
        model.addAttribute("chosenFilter", chosen);
        model.addAttribute(
                "rounds",
                ready.stream().map(CaseOverview::round).distinct().sorted().toList());
        model.addAttribute(
                "days",
                ready.stream()
                        .map(CaseOverview::decidedOn)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .map(this::choice)
                        .toList());
        model.addAttribute("before", bulkIssues.latest(fund.code(), SHOWN_BEFORE));
        model.addAttribute("base", base(fund.code()));
        model.addAttribute("crumbs", crumbs(fund, words.text("bulk.title")));
        return "casework/bulk-issue-start";
    }

    private Choice choice(LocalDate day) {
        return Choice.of(day.toString(), fmt.day(day));
    }

    private ItemRow row(Item item, Map<CaseNumber, CaseOverview> cases) {
        var about = cases.get(item.caseNumber());
        var problem = item.problem();
        return new ItemRow(
                item.caseNumber(),
                DeskCase.href(item.caseNumber()),
                about == null ? item.caseNumber().value() : about.project(),
                about == null ? "" : about.initiative(),
                switch (item.state()) {
                    case WAITING -> "info";
                    case ISSUED -> "good";
                    case REFUSED -> "stop";
                    case STOPPED -> "warn";
                },
                words.label(item.state()),
                problem == null
                        ? delivery(item)
                        : problem.equals(PrintRunController.CONFLICT)
                                ? words.text("bulk.conflict")
                                : trouble.sentence(new BusinessRuleViolation(problem)));
    }

    private String delivery(Item item) {
        if (item.notice() == null) {
            return words.text("bulk.item." + item.state());
        }
        var notice = notices.require(item.notice());
        return words.text("bulk.delivery." + notice.channel() + "." + notice.state());
    }

    /** One of another fund does not exist here. */
    private BulkIssue bulk(FundCode fund, UUID id) {
        var bulk = bulkIssues.require(new BulkIssueId(id));
        if (!bulk.fund().equals(fund)) {
            throw new NotFoundException("No bulk issue " + id);
        }
        return bulk;
    }

    private List<Crumb> crumbs(Fund fund, String here) {
        return List.of(new Crumb(words.text("menu.post"), "/schreibtisch/post/" + fund.code()), new Crumb(here, null));
    }

    private static String base(FundCode fund) {
        return "/schreibtisch/post/" + fund + "/bescheide";
    }
}
