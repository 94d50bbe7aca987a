package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.correspondence.CoverSheet;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordedSession;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PanelVotes;
import de.foerdertopf.decision.Proposals;
import de.foerdertopf.disbursement.PaymentStop;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.IssuedNotice;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Timeline;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.FarAccounts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.workflow.OpenTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Gathers everything of a case for its one page. */
@Component
class CasePages {

    private final CaseOverviews overviews;
    private final OpenTasks openTasks;
    private final CaseActions actions;
    private final CaseFindings caseFindings;
    private final Timeline timeline;
    private final WorkLists workLists;
    private final PotEffect potEffect;
    private final Desk desk;
    private final CompletenessChecks checks;
    private final Conflicts conflicts;
    private final Proposals proposals;
    private final Decisions decisions;
    private final PanelVotes panelVotes;
    private final Grants grants;
    private final ReachableAccounts reachableAccounts;
    private final ChangeRequests changes;
    private final CounsellingSessions sessions;
    private final MessageTasks messages;
    private final PayeeAccounts accounts;
    private final AccountChanges accountChanges;
    private final FarAccounts farAccounts;
    private final Payments payments;
    private final Notices notices;
    private final CoverSheet coverSheet;
    private final ReadingCopies readingCopies;
    private final ProofsOfUse proofs;
    private final ProofFiles proofFiles;
    private final Words words;
    private final Fmt fmt;
    private final Clock clock;

    CasePages(
            CaseOverviews overviews,
            OpenTasks openTasks,
            CaseActions actions,
            CaseFindings caseFindings,
            Timeline timeline,
            WorkLists workLists,
            PotEffect potEffect,
            Desk desk,
            CompletenessChecks checks,
            Conflicts conflicts,
            Proposals proposals,
            Decisions decisions,
            PanelVotes panelVotes,
            Grants grants,
            ReachableAccounts reachableAccounts,
            ChangeRequests changes,
            CounsellingSessions sessions,
            MessageTasks messages,
            PayeeAccounts accounts,
            AccountChanges accountChanges,
            FarAccounts farAccounts,
            Payments payments,
            Notices notices,
            CoverSheet coverSheet,
            ReadingCopies readingCopies,
            ProofsOfUse proofs,
            ProofFiles proofFiles,
            Words words,
            Fmt fmt,
            Clock clock) {
        this.overviews = overviews;
        this.openTasks = openTasks;
        this.actions = actions;
        this.caseFindings = caseFindings;
        this.timeline = timeline;
        this.workLists = workLists;
        this.potEffect = potEffect;
        this.desk = desk;
        this.checks = checks;
        this.conflicts = conflicts;
        this.proposals = proposals;
        this.decisions = decisions;
        this.panelVotes = panelVotes;
        this.grants = grants;
        this.reachableAccounts = reachableAccounts;
        this.changes = changes;
        this.sessions = sessions;
        this.messages = messages;
        this.accounts = accounts;
        this.accountChanges = accountChanges;
        this.farAccounts = farAccounts;
        this.payments = payments;
        this.notices = notices;
        this.coverSheet = coverSheet;
        this.readingCopies = readingCopies;
        this.proofs = proofs;
        this.proofFiles = proofFiles;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** One of the figures at the head of the page. */
    public record Figure(
            String label, String value, @Nullable String detail) {}

    @Transactional(readOnly = true)
    String show(DeskCase opened, Model model) {
        var caseNumber = opened.caseNumber();
        var overview =
                overviews.find(caseNumber).orElseThrow(() -> new NotFoundException("No overview of " + caseNumber));
        var tasks = openTasks.of(caseNumber);
        var application = opened.application();
        var taken = decisions.taken(caseNumber);
        var paid = payments.ofCase(caseNumber);
        var findings = caseFindings.shown(opened);
        var allDecisions = decisions.of(caseNumber);
        var held = sessions.of(caseNumber);
        model.addAttribute("fund", FundFaces.of(opened.fund()));
        model.addAttribute("opened", opened);
        model.addAttribute("overview", overview);
        model.addAttribute("submitted", application);
        model.addAttribute("answers", application.answers());
        model.addAttribute("recipient", application.recipient());
        model.addAttribute("isOver", overview.stage().isOver());
        model.addAttribute("actions", actions.of(opened, overview.stage(), tasks));
        model.addAttribute("figures", figures(opened, overview));
        model.addAttribute("findings", findings);
        model.addAttribute("passed", Math.max(0, Findings.CHECKS - findings.size()));
        model.addAttribute(
                "mayOverride", opened.is(Role.ADMINISTRATOR) && overview.stage().isBeforeDecision());
        model.addAttribute("administers", opened.is(Role.ADMINISTRATOR));
        model.addAttribute("oversees", opened.is(Role.ADMINISTRATOR, Role.AUDITOR));
        model.addAttribute("counsels", opened.is(Role.ADMINISTRATOR, Role.COUNSELLOR));
        model.addAttribute("seesCounselling", opened.is(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.AUDITOR));
        model.addAttribute("seesConfidential", opened.is(Role.COUNSELLOR));
        var check = checks.require(caseNumber);
        model.addAttribute("check", check);
        model.addAttribute(
                "late",
                check.lateFindings().isEmpty()
                        ? null
                        : words.text(
                                "case.findings.late",
                                check.lateFindings().stream()
                                        .sorted()
                                        .map(code -> words.text("finding." + code + ".title"))
                                        .collect(Collectors.joining(", "))));
        model.addAttribute("project", project(opened));
        model.addAttribute("group", group(opened));
        model.addAttribute("decisions", allDecisions);
        model.addAttribute("votes", panelVotes.of(caseNumber));
        model.addAttribute("hours", sessions.hoursOf(caseNumber));
        model.addAttribute("sessions", newestFirst(held));
        model.addAttribute("hasNotes", held.stream().anyMatch(s -> s.session().confidentialNote() != null));
        model.addAttribute("language", otherLanguage(application.language()));
        var account = accounts.find(caseNumber);
        model.addAttribute("account", account.orElse(null));
        model.addAttribute(
                "accountAbroad",
                account.map(PayeeAccount::iban)
                        .flatMap(iban -> farAccounts.sentence(iban))
                        .orElse(null));
        model.addAttribute("accountChanged", account.flatMap(accountChanges::of).orElse(null));
        model.addAttribute(
                "mayConfirmAccount",
                opened.is(Role.ADMINISTRATOR, Role.AUTHORIZER)
                        && account.filter(known ->
                                        !known.checked() && known.iban().isValid())
                                .filter(known -> !known.isWaitingForSecondPerson() || !isFirstPerson(opened, known))
                                .isPresent());
        model.addAttribute("messages", messages.of(caseNumber));
        var letters = notices.of(caseNumber);
        model.addAttribute("letters", letters);
        model.addAttribute(
                "readingCopies",
                readingCopies.of(letters.stream().map(IssuedNotice::id).toList()));
        model.addAttribute(
                "coverSheets",
                letters.stream()
                        .filter(letter -> letter.isToPost() && coverSheet.isNeeded(letter.id()))
                        .map(IssuedNotice::id)
                        .toList());
        model.addAttribute("objections", notices.objections(caseNumber));
        model.addAttribute("payments", paid);
        var stop = payments.stop(caseNumber);
        model.addAttribute("stop", stop.map(PaymentStop::code).orElse(null));
        model.addAttribute(
                "obstacles",
                taken.filter(d -> d.outcome().isGrant()).isPresent() && stop.isEmpty() ? obstacles(opened) : List.of());
        model.addAttribute("isGranted", taken.filter(d -> d.outcome().isGrant()).isPresent());
        model.addAttribute("proof", proofs.find(caseNumber).orElse(null));
        model.addAttribute("papers", proofFiles.of(caseNumber));
        model.addAttribute("changes", changes.of(caseNumber));
        model.addAttribute(
                "biased",
                conflicts.of(caseNumber).stream().map(desk::name).sorted().toList());
        model.addAttribute("names", names(allDecisions, held, paid));
        model.addAttribute("timeline", timeline.of(opened, tasks));
        model.addAttribute(
                "neighbours",
                overviews.neighbours(
                        caseNumber,
                        application.fund(),
                        conflicts.casesOf(opened.person().actor())));
        model.addAttribute("today", HouseTime.today(clock));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("worklist.title"), "/schreibtisch"),
                        new Crumb(words.text("cases.title"), "/schreibtisch/faelle"),
                        new Crumb(caseNumber.value(), null)));
        return "casework/case";
    }

    /** In which language the group likes to read, unless it is German. */
    private static @Nullable String otherLanguage(String tag) {
        var language = Locale.forLanguageTag(tag);
        return language.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? null
                : language.getDisplayLanguage(Locale.GERMAN);
    }

    /** What the grant waits for, and whether its account can be paid to. */
    private List<String> obstacles(DeskCase opened) {
        var obstacles = new ArrayList<>(grants.obstaclesToPayment(opened.caseNumber()));
        if (reachableAccounts.isOutOfReach(opened.caseNumber(), opened.fund().code())
                && !payments.isFullyPaid(opened.caseNumber())) {
            obstacles.add("account-outside-sepa");
        }
        return List.copyOf(obstacles);
    }

    private List<Figure> figures(DeskCase opened, CaseOverview overview) {
        var figures = new ArrayList<Figure>();
        figures.add(
                new Figure(words.text("case.requested"), overview.requested().toGerman(), null));
        if (overview.granted() == null) {
            var proposal = proposals.of(opened.caseNumber(), null);
            figures.add(new Figure(
                    words.text("case.proposal"),
                    proposal.amount().toGerman(),
                    words.text("case.proposal." + proposal.step())));
            potEffect
                    .leftFor(opened)
                    .ifPresent(left ->
                            figures.add(new Figure(words.text("case.left"), left.toGerman(), overview.round())));
        } else {
            figures.add(new Figure(
                    words.text("case.granted"), overview.granted().toGerman(), fmt.day(overview.decidedOn())));
            figures.add(new Figure(words.text("case.paid"), overview.paid().toGerman(), null));
        }
        @Nullable LocalDate due = workLists.dueOn(overview, null);
        if (due != null) {
            figures.add(new Figure(words.text("case.due." + overview.stage()), fmt.day(due), fmt.distance(due)));
        }
        return figures;
    }

    private List<SummaryRow> project(DeskCase opened) {
        var project = opened.application().answers().project();
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("what", project.description()));
        add(rows, "goals", project.goals());
        rows.add(row(
                "for-whom",
                Stream.of(
                                project.targetGroup(),
                                words.text("case.people", project.peopleReached(), project.refugeesReached()))
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .reduce((one, other) -> one + ". " + other)
                        .orElse("")));
        rows.add(row(
                "where",
                Stream.of(project.place(), project.district())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")));
        rows.add(row("when", fmt.period(project.period())));
        rows.add(row(
                "volunteers",
                project.volunteerHours() == null
                        ? words.text("case.volunteers", project.volunteers())
                        : words.text("case.volunteers.hours", project.volunteers(), project.volunteerHours())));
        rows.add(row("minors", words.text(project.minorsInvolved() ? "case.yes" : "case.no")));
        if (project.type() != null) {
            rows.add(row("type", words.label(project.type())));
        }
        add(rows, "publicity", project.publicity());
        var declarations = opened.application().answers().declarations();
        rows.add(row(
                "declarations",
                words.text(
                        "case.declared",
                        yes(declarations.notStartedYet()),
                        yes(declarations.noDoubleFunding()),
                        yes(declarations.dutyBenefitsChecked()),
                        yes(declarations.vatDeduction()))));
        return rows;
    }

    private List<SummaryRow> group(DeskCase opened) {
        var answers = opened.application().answers();
        var initiative = answers.initiative();
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("applicant-type", words.label(answers.applicantType())));
        rows.add(row("legal-form", words.label(initiative.legalForm())));
        rows.add(row(
                "charitable",
                words.text(
                        initiative.charitable() == null
                                ? "case.unknown"
                                : initiative.isCharitable() ? "case.yes" : "case.no")));
        if (initiative.foundedYear() != null) {
            rows.add(row("founded", initiative.foundedYear().toString()));
        }
        if (initiative.activePeople() != null) {
            rows.add(row("active", initiative.activePeople().toString()));
        }
        add(rows, "website", initiative.website());
        var person = answers.responsiblePerson();
        if (person != null) {
            rows.add(row("responsible", person.name()));
        }
        return rows;
    }

    private java.util.Map<String, String> names(
            List<DecisionView> decided, List<RecordedSession> held, List<PaymentView> paid) {
        return desk.names(Stream.of(
                        decided.stream().map(DecisionView::proposedBy),
                        decided.stream().map(DecisionView::decidedBy),
                        held.stream().map(RecordedSession::counsellor),
                        paid.stream().map(PaymentView::orderedBy),
                        paid.stream().map(PaymentView::releasedBy))
                .flatMap(ids -> ids)
                .toArray(String[]::new));
    }

    private static List<RecordedSession> newestFirst(List<RecordedSession> held) {
        return held.stream()
                .sorted(Comparator.comparing((RecordedSession s) -> s.session().date())
                        .reversed())
                .toList();
    }

    private String yes(@Nullable Boolean answer) {
        return words.text(answer == null ? "case.unsaid" : answer ? "case.yes" : "case.no");
    }

    private void add(List<SummaryRow> rows, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(row(key, text));
        }
    }

    private static boolean isFirstPerson(DeskCase opened, PayeeAccount account) {
        var history = account.history();
        return history != null && opened.person().actor().id().equals(history.toldBy());
    }

    private SummaryRow row(String key, String answer) {
        return SummaryRow.of(words.text("case.row." + key), answer, null);
    }
}
