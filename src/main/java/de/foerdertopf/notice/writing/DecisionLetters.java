package de.foerdertopf.notice.writing;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.document.GermanWords;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.PartialApprovalLetter;
import de.foerdertopf.notice.letters.PartialRefusal;
import de.foerdertopf.notice.letters.ProvisionalApprovalLetter;
import de.foerdertopf.notice.letters.RejectionLetter;
import de.foerdertopf.notice.letters.RejectionLetter.Ground;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letter of a decision: takes every value from the case as it stands today. */
@Component
public class DecisionLetters {

    private final Applications applications;
    private final Decisions decisions;
    private final Findings findings;
    private final Funds funds;
    private final Letterheads letterheads;
    private final CaseOfficers officers;
    private final GrantTermsWriter terms;
    private final LetterWords words;

    DecisionLetters(
            Applications applications,
            Decisions decisions,
            Findings findings,
            Funds funds,
            Letterheads letterheads,
            CaseOfficers officers,
            GrantTermsWriter terms,
            LetterWords words) {
        this.applications = applications;
        this.decisions = decisions;
        this.findings = findings;
        this.funds = funds;
        this.letterheads = letterheads;
        this.officers = officers;
        this.terms = terms;
        this.words = words;
    }

    /**
     * The letter of the decision in force.
     *
     * @param via null is as the recipient chose
     * @throws BusinessRuleViolation {@code notice.no-decision}, {@code notice.address-missing}
     */
    public DecisionLetter write(
            CaseNumber caseNumber, @Nullable String freeParagraph, @Nullable NoticeChannel via, Actor by) {
        var decision = decisions.taken(caseNumber).orElseThrow(() -> new BusinessRuleViolation("notice.no-decision"));
        var application = applications.require(caseNumber);
        var authority = funds.require(application.fund()).authority();
        var edition = funds.edition(application.edition());
        var parts = letterheads.ofDecision(caseNumber, via, by);
        var opening = new Opening(parts.greetedName(), freeParagraph);
        var signedBy = officers.name(decision.decidedBy(), authority);
        var provisional = decision.isToBeSettled() ? decision.provisional() : null;
        var type = provisional == null ? NoticeType.of(decision.outcome()) : NoticeType.PROVISIONAL_APPROVAL;
        var counting =
                findings.of(caseNumber).stream().filter(CaseFinding::counts).toList();
        var letter =
                switch (decision.outcome()) {
                    case APPROVED ->
                        provisional != null
                                ? new ProvisionalApprovalLetter(
                                        parts.head(),
                                        parts.matter(),
                                        opening,
                                        terms.write(application, decision, edition, counting, parts),
                                        provisional.open(),
                                        provisional.finalBy(),
                                        parts.law(),
                                        parts.remedy(),
                                        new Closing(words.of("wish.approval"), signedBy, List.of()))
                                : new ApprovalLetter(
                                        parts.head(),
                                        parts.matter(),
                                        opening,
                                        terms.write(application, decision, edition, counting, parts),
                                        parts.law(),
                                        parts.remedy(),
                                        new Closing(words.of("wish.approval"), signedBy, List.of()));
                    case PARTIALLY_APPROVED ->
                        new PartialApprovalLetter(
                                parts.head(),
                                parts.matter(),
                                opening,
                                terms.write(application, decision, edition, counting, parts),
                                refusal(application, decision, edition, counting),
                                parts.law(),
                                parts.remedy(),
                                new Closing(words.of("wish.approval"), signedBy, List.of()));
                    case REJECTED -> rejection(application, decision, edition, counting, parts, opening, signedBy);
                };
        return new DecisionLetter(type, decision, letter, parts.remedy(), parts);
    }

    private PartialRefusal refusal(
            SubmittedApplication application, DecisionView decision, FundEdition edition, List<CaseFinding> counting) {
        var maximum = edition.rules().amounts().maximum();
        var capped = counting.stream().anyMatch(f -> f.code() == FindingCode.AMOUNT_ABOVE_CAP)
                && decision.amountGranted().equals(maximum);
        return new PartialRefusal(
                decision.amountRequested(),
                null,
                capped ? maximum : null,
                capped ? edition.texts().amountClause() : null,
                List.of(),
                capped ? withoutTheCap(decision.reasonText(), maximum) : decision.reasonText(),
                weighing(decision),
                approvalReason(application, edition));
    }

    /** The letter itself says how high the cap is; the officer's reasons need not say it a second time. */
    private static String withoutTheCap(String reasons, Money maximum) {
        return Arrays.stream(reasons.split("(?<=\\.)\\s+"))
                .filter(sentence -> !(sentence.contains("höchstens") && sentence.contains(maximum.toGerman())))
                .collect(Collectors.joining(" "));
    }

    private String weighing(DecisionView decision) {
        return decision.discretionReason().isBlank() ? words.of("decision.no-exception") : decision.discretionReason();
    }

    private String approvalReason(SubmittedApplication application, FundEdition edition) {
        var project = application.answers().project();
        var fits = words.of(
                "decision.fits",
                Map.of("goals", String.join(", ", edition.texts().goals())));
        if (project.peopleReached() <= 0) {
            return fits;
        }
        return fits + " "
                + words.of(
                        project.refugeesReached() > 0 ? "decision.reaches-refugees" : "decision.reaches",
                        Map.of("people", project.peopleReached(), "refugees", project.refugeesReached()));
    }

    private RejectionLetter rejection(
            SubmittedApplication application,
            DecisionView decision,
            FundEdition edition,
            List<CaseFinding> counting,
            LetterParts parts,
            Opening opening,
            String signedBy) {
        var plan = application.answers().plan();
        return new RejectionLetter(
                parts.head(),
                parts.matter(),
                opening,
                decision.amountRequested(),
                plan.totalCosts(),
                plan.sources().stream()
                        .filter(source -> source.kind() == FundingKind.OWN)
                        .map(FundingSource::amount)
                        .reduce(Money.ZERO, Money::plus),
                facts(application),
                grounds(decision, counting),
                weighing(decision),
                null,
                nextRound(application, parts.head().date()),
                List.of(),
                parts.law(),
                parts.remedy(),
                new Closing(words.of("wish.rejection"), signedBy, List.of()));
    }

    private String facts(SubmittedApplication application) {
        var project = application.answers().project();
        var period = project.period();
        var when = period.from().equals(period.to())
                ? words.of("decision.on", Map.of("day", period.to()))
                : words.of("decision.from-to", Map.of("first", GermanWords.from(period), "last", period.to()));
        var where = project.place().isBlank() ? "" : " " + words.of("decision.place", Map.of("place", project.place()));
        return words.of("decision.facts", Map.of("when", when + where, "volunteers", people(project.volunteers())));
    }

    private String people(int number) {
        return switch (number) {
            case 0 -> words.of("decision.people.none");
            case 1 -> words.of("decision.people.one");
            default -> words.of("decision.people.many", Map.of("number", number));
        };
    }

    /** Each finding with its paragraph where the reasons still fit them one by one; else the reasons as a whole. */
    private static List<Ground> grounds(DecisionView decision, List<CaseFinding> counting) {
        var blocking = counting.stream()
                .filter(f -> f.consequence() == Consequence.REJECT)
                .map(CaseFinding::code)
                .distinct()
                .toList();
        var paragraphs = Arrays.stream(decision.reasonText().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (!blocking.isEmpty() && paragraphs.size() == blocking.size()) {
            return IntStream.range(0, blocking.size())
                    .mapToObj(i -> new Ground(kind(blocking.get(i)), paragraphs.get(i), null))
                    .toList();
        }
        var only = blocking.size() == 1 ? kind(blocking.get(0)) : Ground.Kind.OTHER;
        return List.of(new Ground(only, String.join(" ", paragraphs), null));
    }

    private static Ground.Kind kind(FindingCode code) {
        return switch (code) {
            case PAID_STAFF -> Ground.Kind.PAID_STAFF;
            case START_BEFORE_DECISION -> Ground.Kind.START_BEFORE_DECISION;
            case DEADLINE_MISSED -> Ground.Kind.DEADLINE_MISSED;
            case NO_VOLUNTEERING -> Ground.Kind.NO_VOLUNTEERING;
            case NO_ENCOUNTER -> Ground.Kind.NO_ENCOUNTER;
            case DUPLICATE_APPLICATION -> Ground.Kind.DUPLICATE_APPLICATION;
            default -> Ground.Kind.OTHER;
        };
    }

    private @Nullable DateRange nextRound(SubmittedApplication application, LocalDate today) {
        return funds.rounds(application.fund()).stream()
                .filter(round -> !round.label().equals(application.round()))
                .filter(round -> round.closes().isAfter(today))
                .findFirst()
                .map(round -> new DateRange(round.opens().isBefore(today) ? today : round.opens(), round.closes()))
                .orElse(null);
    }
}
