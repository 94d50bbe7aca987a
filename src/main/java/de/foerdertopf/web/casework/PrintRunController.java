package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.CancelPrintRun;
import de.foerdertopf.dispatch.LetterRef;
import de.foerdertopf.dispatch.LetterToPrint;
import de.foerdertopf.dispatch.LettersToPrint;
import de.foerdertopf.dispatch.MakePrintRun;
import de.foerdertopf.dispatch.PostPrintRun;
import de.foerdertopf.dispatch.PrintRunId;
import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.dispatch.PrintRuns;
import de.foerdertopf.dispatch.PrintedLetter;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Letters on paper: printed in one file, posted on one day. */
@Controller
@RequestMapping("/schreibtisch/post")
class PrintRunController {

    /** Whoever recorded the posting stays out of the case; whoever reads it may be somebody else. */
    static final String CONFLICT = "conflict-of-interest";

    private static final String BASE = "/schreibtisch/post";

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final TroubleAdvice trouble;
    private final LettersToPrint lettersToPrint;
    private final NoticesToIssue noticesToIssue;
    private final CaseOverviews overviews;
    private final PrintRuns runs;
    private final MakePrintRun makePrintRun;
    private final PostPrintRun postPrintRun;
    private final CancelPrintRun cancelPrintRun;
    private final Notices notices;
    private final Conflicts conflicts;
    private final DocumentStore documents;
    private final Clock clock;

    PrintRunController(
            Desk desk,
            Attempts attempts,
            Words words,
            TroubleAdvice trouble,
            LettersToPrint lettersToPrint,
            NoticesToIssue noticesToIssue,
            CaseOverviews overviews,
            PrintRuns runs,
            MakePrintRun makePrintRun,
            PostPrintRun postPrintRun,
            CancelPrintRun cancelPrintRun,
            Notices notices,
            Conflicts conflicts,
            DocumentStore documents,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.trouble = trouble;
        this.lettersToPrint = lettersToPrint;
        this.noticesToIssue = noticesToIssue;
        this.overviews = overviews;
        this.runs = runs;
        this.makePrintRun = makePrintRun;
        this.postPrintRun = postPrintRun;
        this.cancelPrintRun = cancelPrintRun;
        this.notices = notices;
        this.conflicts = conflicts;
        this.documents = documents;
        this.clock = clock;
    }

    /** What waits in a fund. */
    public record FundRow(String name, String href, int toIssue, int toPrint, long toPost) {}

    /** A letter that lies there. */
    public record LetterRow(
            String value, CaseNumber caseNumber, String href, String to, String town, String what, LocalDate since) {}

    /** A letter of a run. */
    public record PrintedRow(
            PrintedLetter letter, String href, String project, String group, String tone, String state, String text) {}

    @GetMapping
    String funds(StaffMember person, Model model) {
        var mine = desk.fundsOf(person, Role.ADMINISTRATOR);
        if (mine.size() == 1) {
            return "redirect:" + href(mine.get(0).code());
        }
        model.addAttribute(
                "rows",
                mine.stream()
                        .map(fund -> new FundRow(
                                fund.name(),
                                href(fund.code()),
                                noticesToIssue.of(person, fund.code()).size(),
                                lettersToPrint.of(fund.code(), person.actor()).size(),
                                runs.of(fund.code()).stream()
                                        .filter(PrintRunView::isOpen)
                                        .count()))
                        .toList());
        return "casework/post-funds";
    }

    @GetMapping("/{code}")
    String ask(@PathVariable("code") FundCode fund, StaffMember person, Model model) {
        var found = desk.administer(person.actor(), fund);
        var letters = lettersToPrint.of(fund, person.actor());
        model.addAttribute(
                "form",
                DispatchForm.fresh(
                        letters.stream().map(letter -> letter.ref().toString()).toList()));
        return listPage(found, letters, person, model);
    }

    @PostMapping("/{code}")
    String make(
            @PathVariable("code") FundCode fund,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            StaffMember person,
            Model model) {
        var found = desk.administer(person.actor(), fund);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var id = makePrintRun.make(new MakePrintRun.Command(
                            fund,
                            form.chosen.stream().map(PrintRunController::letter).toList(),
                            person.actor()));
                    return new Done("print-run-made", href(fund, id));
                },
                () -> listPage(found, lettersToPrint.of(fund, person.actor()), person, model));
    }

    @GetMapping("/{code}/drucklaeufe/{id}")
    String show(@PathVariable("code") FundCode fund, @PathVariable UUID id, Actor actor, Model model) {
        var found = desk.administer(actor, fund);
        var form = DispatchForm.fresh(List.of());
        form.on = DateFields.of(HouseTime.today(clock));
        model.addAttribute("form", form);
        return runPage(found, run(fund, id), actor, model);
    }

    @PostMapping("/{code}/drucklaeufe/{id}/versand")
    String post(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var found = desk.administer(actor, fund);
        var run = run(fund, id);
        var on = attempts.day(errors, "on", form.on);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    var waiting = postPrintRun.post(new PostPrintRun.Command(run.id(), on.orElseThrow(), actor));
                    return new Done(
                            waiting == 0 ? "print-run-posted" : "print-run-partly-posted", href(fund, run.id()));
                },
                () -> runPage(found, run, actor, model));
    }

    @PostMapping("/{code}/drucklaeufe/{id}/zuruecknehmen")
    String cancel(
            @PathVariable("code") FundCode fund,
            @PathVariable UUID id,
            @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var found = desk.administer(actor, fund);
        var run = run(fund, id);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    cancelPrintRun.cancel(new CancelPrintRun.Command(run.id(), actor));
                    return new Done("print-run-cancelled", href(fund));
                },
                () -> runPage(found, run, actor, model));
    }

    /** The very bytes that were stored when the run was made. */
    @GetMapping("/{code}/drucklaeufe/{id}/druckdatei.pdf")
    ResponseEntity<byte[]> file(@PathVariable("code") FundCode fund, @PathVariable UUID id, Actor actor) {
        desk.administer(actor, fund);
        var run = run(fund, id);
        var closed = conflicts.casesOf(actor);
        runs.letters(run.id()).stream()
                .map(PrintedLetter::caseNumber)
                .filter(closed::contains)
                .findFirst()
                .ifPresent(caseNumber -> desk.administer(actor, caseNumber));
        var file = run.file();
        if (file == null) {
            throw new NotFoundException("The file of this run is not kept any more");
        }
        return FileAnswers.download(documents.read(file));
    }

    private String listPage(Fund fund, List<LetterToPrint> letters, StaffMember person, Model model) {
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("toIssue", noticesToIssue.of(person, fund.code()).size());
        model.addAttribute("issueHref", href(fund.code()) + "/bescheide");
        model.addAttribute("letters", letters.stream().map(this::row).toList());
        model.addAttribute("runs", runs.of(fund.code()));
        model.addAttribute("base", href(fund.code()));
        return "casework/post";
    }

    private LetterRow row(LetterToPrint letter) {
        var type = letter.type();
        return new LetterRow(
                letter.ref().toString(),
                letter.caseNumber(),
                DeskCase.href(letter.caseNumber()),
                letter.addressee(),
                letter.town(),
                type == null ? Objects.requireNonNull(letter.subject()) : words.label(type),
                letter.since());
    }

    private String runPage(Fund fund, PrintRunView run, Actor actor, Model model) {
        var all = runs.letters(run.id());
        var closed = conflicts.casesOf(actor);
        var letters = all.stream()
                .filter(letter -> !closed.contains(letter.caseNumber()))
                .toList();
        model.addAttribute("leftToOthers", all.size() - letters.size());
        var cases = cases(letters, fund.code());
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("run", run);
        model.addAttribute(
                "letters", letters.stream().map(letter -> row(letter, cases)).toList());
        model.addAttribute("names", desk.names(run.madeBy(), run.postedBy(), run.cancelledBy()));
        model.addAttribute(
                "cancellable",
                run.isOpen()
                        && letters.size() == all.size()
                        && letters.stream().noneMatch(l -> l.state() == PrintedLetter.State.POSTED));
        model.addAttribute("href", href(fund.code(), run.id()));
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(words.text("menu.post"), href(fund.code())), new Crumb(run.number(), null)));
        return "casework/print-run";
    }

    private Map<CaseNumber, CaseOverview> cases(Collection<PrintedLetter> letters, FundCode fund) {
        return overviews.of(letters.stream().map(PrintedLetter::caseNumber).toList(), List.of(fund)).stream()
                .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
    }

    private PrintedRow row(PrintedLetter letter, Map<CaseNumber, CaseOverview> cases) {
        var about = cases.get(letter.caseNumber());
        var problem = letter.problem();
        var isVoid = isVoid(letter);
        return new PrintedRow(
                letter,
                DeskCase.href(letter.caseNumber()),
                about == null ? letter.caseNumber().value() : about.project(),
                about == null ? "" : about.initiative(),
                isVoid
                        ? "stop"
                        : switch (letter.state()) {
                            case TO_POST -> problem == null ? "info" : "stop";
                            case POSTED -> "good";
                            case LEFT_ALONE, CANCELLED -> "plain";
                        },
                isVoid ? words.text("print-run.void") : words.label(letter.state()),
                isVoid
                        ? words.text("print-run.void.text")
                        : problem == null
                                ? ""
                                : problem.equals(CONFLICT)
                                        ? words.text("print-run.conflict")
                                        : trouble.sentence(new BusinessRuleViolation(problem)));
    }

    /** Its decision was taken back after it was printed: it must not leave the house. */
    private boolean isVoid(PrintedLetter letter) {
        var notice = letter.notice();
        return notice != null && notices.require(new NoticeId(notice)).state() == NoticeState.VOID;
    }

    private static LetterRef letter(String value) {
        try {
            return LetterRef.parse(value);
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleViolation("print-run.changed");
        }
    }

    /** A run of another fund does not exist here. */
    private PrintRunView run(FundCode fund, UUID id) {
        var run = runs.require(new PrintRunId(id));
        if (!run.fund().equals(fund)) {
            throw new NotFoundException("No print run " + id);
        }
        return run;
    }

    private static String href(FundCode fund) {
        return BASE + "/" + fund;
    }

    private static String href(FundCode fund, PrintRunId run) {
        return href(fund) + "/drucklaeufe/" + run;
    }
}
