package de.foerdertopf.web.casework;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Paging;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.workflow.OpenTasks;
import de.foerdertopf.workflow.ProcessPicture;
import de.foerdertopf.workflow.ProcessPicture.Node;
import de.foerdertopf.workflow.ProcessPicture.Shape;
import de.foerdertopf.workflow.ProcessPicture.State;
import de.foerdertopf.workflow.ProcessPictures;
import de.foerdertopf.workflow.Settling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds cases and shows them: the list, the one page with everything, the files, the picture of the process. */
@Controller
@RequestMapping("/schreibtisch/faelle")
class CaseController {

    static final String LIST = "/schreibtisch/faelle";

    private final Desk desk;
    private final Funds funds;
    private final Conflicts conflicts;
    private final CaseOverviews overviews;
    private final CasePages casePages;
    private final ProcessPictures pictures;
    private final OpenTasks openTasks;
    private final Settling settling;
    private final DocumentStore documents;
    private final ProofsOfUse proofs;
    private final ProofFiles proofFiles;
    private final Words words;
    private final CaseFrame frame;
    private final Fmt fmt;

    CaseController(
            Desk desk,
            Funds funds,
            Conflicts conflicts,
            CaseOverviews overviews,
            CasePages casePages,
            ProcessPictures pictures,
            OpenTasks openTasks,
            Settling settling,
            DocumentStore documents,
            ProofsOfUse proofs,
            ProofFiles proofFiles,
            Words words,
            CaseFrame frame,
            Fmt fmt) {
        this.desk = desk;
        this.funds = funds;
        this.conflicts = conflicts;
        this.overviews = overviews;
        this.casePages = casePages;
        this.pictures = pictures;
        this.openTasks = openTasks;
        this.settling = settling;
        this.documents = documents;
        this.proofs = proofs;
        this.proofFiles = proofFiles;
        this.words = words;
        this.frame = frame;
        this.fmt = fmt;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "fonds", defaultValue = "") String fund,
            @RequestParam(name = "runde", defaultValue = "") String round,
            @RequestParam(name = "stand", defaultValue = "") String stage,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            StaffMember person,
            Model model) {
        var mine = desk.fundsToRead(person);
        var filter = new CaseFilter(
                text,
                fund,
                round,
                Arrays.stream(Stage.values())
                        .filter(s -> s.name().equals(stage))
                        .toList());
        var number = Math.max(1, page);
        var closed = conflicts.casesOf(person.actor());
        var found = overviews.page(filter, mine.stream().map(Fund::code).toList(), closed, number);
        if (found.total() == 1 && number == 1 && isNumber(text)) {
            return "redirect:" + DeskCase.href(found.cases().get(0).caseNumber());
        }
        var searched = closed.stream()
                .filter(caseNumber -> caseNumber.value().equalsIgnoreCase(text.strip()))
                .findFirst();
        if (searched.isPresent()) {
            return "redirect:" + DeskCase.href(searched.get());
        }
        var pages = (int) Math.max(1, (found.total() + CaseOverviews.PAGE_SIZE - 1) / CaseOverviews.PAGE_SIZE);
        if (mine.size() == 1) {
            model.addAttribute("fund", FundFaces.of(mine.get(0)));
        }
        model.addAttribute("q", text);
        model.addAttribute("chosenFund", fund);
        model.addAttribute("chosenRound", round);
        model.addAttribute("chosenStage", stage);
        model.addAttribute("mayRecord", RecordApplicationController.isOpenTo(person));
        model.addAttribute("seesOverrides", person.hasAnywhere(OverridesController.OVERSEERS));
        model.addAttribute("total", found.total());
        model.addAttribute("staysOut", !closed.isEmpty());
        model.addAttribute("isFiltered", !filter.isEmpty());
        model.addAttribute(
                "funds",
                mine.stream()
                        .map(f -> Choice.of(f.code().value(), f.shortName()))
                        .toList());
        model.addAttribute("rounds", rounds(mine));
        model.addAttribute("stages", words.choices(Stage.values()));
        model.addAttribute("table", table(found.cases()));
        model.addAttribute("paging", new Paging(number, pages, found.total(), filter.address(LIST)));
        return "casework/cases";
    }

    @GetMapping("/{caseNumber}")
    String show(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.read(actor, caseNumber);
        settling.await(caseNumber);
        return casePages.show(opened, model);
    }

    /** A file of this case; a file of another one does not exist here. */
    @GetMapping("/{caseNumber}/dateien/{id}")
    ResponseEntity<byte[]> file(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor) {
        var opened = desk.read(actor, caseNumber);
        var ofCase = Stream.concat(
                opened.application().answers().attachments().stream().map(Attachment::documentId),
                proofs.find(caseNumber).map(ProofView::report).map(ProofReport::receipts).stream()
                        .flatMap(Collection::stream)
                        .map(Receipt::documentId));
        if (ofCase.filter(Objects::nonNull).noneMatch(id::equals)
                && proofFiles.of(caseNumber).stream()
                        .noneMatch(file -> file.id().value().equals(id))) {
            throw new NotFoundException("No file " + id + " in " + caseNumber);
        }
        return FileAnswers.download(documents.read(new DocumentId(id)));
    }

    @GetMapping("/{caseNumber}/prozess")
    String process(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.read(actor, caseNumber);
        var picture = pictures.of(caseNumber, opened.fund().process())
                .orElseThrow(() ->
                        new NotFoundException("No process " + opened.fund().process()));
        var tasks = openTasks.of(caseNumber);
        model.addAttribute("drawing", ProcessDrawing.of(picture));
        model.addAttribute(
                "tasks", tasks.stream().map(task -> words.label(task.kind())).toList());
        model.addAttribute("steps", steps(picture, tasks));
        frame.put(opened, words.text("process.crumb"), model);
        return "casework/process";
    }

    /** The same content as an ordered list: what was passed, where the case stands, what can still come on the straight way. */
    private List<TrailStep> steps(ProcessPicture picture, List<OpenTasks.OpenTask> tasks) {
        var steps = new ArrayList<TrailStep>();
        picture.nodes().stream()
                .filter(node -> node.order() != null && isStep(node))
                .sorted(Comparator.comparing(Node::order))
                .forEach(node -> steps.add(step(node, tasks)));
        picture.nodes().stream()
                .filter(node -> node.order() == null && isStep(node) && !node.onDetour() && node.mayCome())
                .sorted(Comparator.comparingDouble((Node node) -> node.box().x())
                        .thenComparingDouble(node -> node.box().y()))
                .forEach(node -> steps.add(step(node, tasks)));
        return List.copyOf(steps);
    }

    private static boolean isStep(Node node) {
        return node.shape() == Shape.ACTIVITY || node.shape() == Shape.START || node.shape() == Shape.END;
    }

    private TrailStep step(Node node, List<OpenTasks.OpenTask> tasks) {
        if (node.state() != State.NOW) {
            return new TrailStep(
                    node.state() == State.DONE ? TrailStep.State.DONE : TrailStep.State.NEXT,
                    node.name(),
                    null,
                    null,
                    null);
        }
        Optional<OpenTasks.OpenTask> first = tasks.stream().findFirst();
        return new TrailStep(
                TrailStep.State.NOW,
                node.name(),
                first.map(task -> words.label(task.kind()) + " · "
                                + words.text("timeline.since", fmt.moment(task.since())))
                        .orElse(null),
                null,
                null);
    }

    private TableView table(List<CaseOverview> cases) {
        return new TableView(
                words.text("cases.caption"),
                List.of(
                        TableView.Column.of(words.text("worklist.column.case")),
                        TableView.Column.of(words.text("worklist.column.stage")),
                        TableView.Column.of(words.text("cases.column.round")),
                        TableView.Column.of(words.text("cases.column.received")),
                        TableView.Column.money(words.text("worklist.column.amount"))),
                cases.stream()
                        .map(about -> new TableView.Row(
                                DeskCase.href(about.caseNumber()),
                                false,
                                List.of(
                                        TableView.Cell.of(
                                                about.project(),
                                                about.initiative(),
                                                about.caseNumber() + " · " + about.contact()),
                                        TableView.Cell.tag(about.stage().tone(), words.label(about.stage())),
                                        TableView.Cell.of(about.round()),
                                        TableView.Cell.of(fmt.day(about.receivedOn())),
                                        TableView.Cell.of(fmt.money(about.amount())))))
                        .toList());
    }

    private List<Choice> rounds(List<Fund> mine) {
        return mine.stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .sorted(Comparator.comparing(Round::opens).reversed())
                .map(round -> Choice.of(round.label(), round.label()))
                .toList();
    }

    /** Whether somebody typed one case's number. */
    private static boolean isNumber(String text) {
        try {
            new CaseNumber(text.strip().toUpperCase(java.util.Locale.ROOT));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
