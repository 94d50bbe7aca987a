package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.IssuedNotice;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.Stand;
import de.foerdertopf.web.layout.TrailStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in the group's words where its case is, who acts next, and by when. Findings are the office's own; a decision is told
 * only once its letter has left.
 */
@Component
class CaseStatus {

    private final CompletenessChecks checks;
    private final Decisions decisions;
    private final Grants grants;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Notices notices;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    CaseStatus(
            CompletenessChecks checks,
            Decisions decisions,
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            Notices notices,
            Funds funds,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.checks = checks;
        this.decisions = decisions;
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.notices = notices;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** How far a case is, in the order of a grant's life. */
    enum Stage {
        WITHDRAWN(0),
        CHECKING(2),
        ASKED(2),
        DECIDING(3),
        DECIDED_UNTOLD(3),
        REJECTED(3),
        ACCOUNT_WANTED(4),
        SPONSOR_WANTED(4),
        CERTIFICATE_WANTED(4),
        PAYMENT_RETURNED(4),
        PAYING(4),
        RUNNING(5),
        PROOF_WANTED(6),
        PROOF_ASKED_BACK(6),
        HEARD(6),
        PROOF_CHECKED(6),
        REPAYMENT_WANTED(7),
        REVOKED(7),
        SETTLED(7),
        CLOSED(8);

        private final int step;

        Stage(int step) {
            this.step = step;
        }
    }

    private static final int STEPS = 7;

    /** What stands in the list: a few words and a tone. */
    ApplicationsPage.Entry entry(SubmittedApplication application) {
        var stage = stageOf(application);
        var tone =
                switch (stage) {
                    case ASKED,
                            ACCOUNT_WANTED,
                            PAYMENT_RETURNED,
                            PROOF_WANTED,
                            PROOF_ASKED_BACK,
                            HEARD,
                            REPAYMENT_WANTED,
                            REVOKED -> "warn";
                    case CLOSED, SETTLED, RUNNING -> "good";
                    case WITHDRAWN, REJECTED -> "plain";
                    default -> "info";
                };
        return new ApplicationsPage.Entry(
                application.answers().project().title(),
                funds.require(application.fund()).shortName(),
                "/meine/" + application.caseNumber(),
                tone,
                text("stage." + stage + ".short"),
                application.caseNumber().value());
    }

    StatusPage page(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        var fund = funds.require(application.fund());
        var stage = stageOf(application);
        return new StatusPage(
                caseNumber,
                application.answers().initiative().name(),
                application.answers().project().title(),
                stand(stage, application),
                trail(stage, application),
                null,
                help(stage, application),
                facts(application),
                new StatusPage.Contact(
                        fund.authority().department(), fund.authority().phone()),
                letters(application),
                more(stage, application));
    }

    Stage stageOf(SubmittedApplication application) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            return Stage.WITHDRAWN;
        }
        var proof = proofs.find(application.caseNumber());
        if (proof.isPresent()) {
            return ofProof(proof.get(), application);
        }
        var decision = decisions.taken(application.caseNumber());
        if (decision.isPresent()) {
            if (!isTold(application)) {
                return Stage.DECIDED_UNTOLD;
            }
            return decision.get().outcome() == Outcome.REJECTED ? Stage.REJECTED : ofPayment(application);
        }
        return switch (checks.require(application.caseNumber()).state()) {
            case REQUESTED -> Stage.ASKED;
            case CHECKING -> Stage.CHECKING;
            case COMPLETE -> Stage.DECIDING;
        };
    }

    private Stage ofProof(ProofView proof, SubmittedApplication application) {
        return switch (proof.state()) {
            case AWAITED -> {
                if (proof.hearingOn() != null) {
                    yield Stage.HEARD;
                }
                if (proof.askedBack() != null) {
                    yield Stage.PROOF_ASKED_BACK;
                }
                var end = grants.find(application.caseNumber())
                        .map(g -> g.projectPeriod().to())
                        .orElse(proof.dueOn());
                yield HouseTime.today(clock).isAfter(end) ? Stage.PROOF_WANTED : Stage.RUNNING;
            }
            case SUBMITTED -> Stage.PROOF_CHECKED;
            case SETTLED -> proof.openClaim().isPositive() ? Stage.REPAYMENT_WANTED : Stage.SETTLED;
            case REVOKED -> Stage.REVOKED;
            case CLOSED -> Stage.CLOSED;
        };
    }

    private Stage ofPayment(SubmittedApplication application) {
        var made = payments.ofCase(application.caseNumber());
        if (!made.isEmpty() && made.get(made.size() - 1).state() == PaymentState.RETURNED) {
            return Stage.PAYMENT_RETURNED;
        }
        var obstacles = grants.obstaclesToPayment(application.caseNumber());
        if (obstacles.contains("sponsor-consent-missing")) {
            return Stage.SPONSOR_WANTED;
        }
        if (obstacles.contains("certificate-missing")) {
            return Stage.CERTIFICATE_WANTED;
        }
        return obstacles.contains("account-missing") || obstacles.contains("account-invalid")
                ? Stage.ACCOUNT_WANTED
                : Stage.PAYING;
    }

    /** A decision exists for the group once its letter has left the house. */
    private boolean isTold(SubmittedApplication application) {
        return notices.ofDecision(application.caseNumber())
                .filter(IssuedNotice::hasLeft)
                .isPresent();
    }

    private Stand stand(Stage stage, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        var proof = proofs.find(application.caseNumber());
        var detail = detail(stage, application, proof);
        var action =
                switch (stage) {
                    case ASKED -> new Link(text("stage.ASKED.action"), base + "/aendern");
                    case ACCOUNT_WANTED -> new Link(text("stage.ACCOUNT_WANTED.action"), base + "/konto");
                    case PAYMENT_RETURNED -> new Link(text("stage.PAYMENT_RETURNED.action"), base + "/konto");
                    case PROOF_WANTED, PROOF_ASKED_BACK ->
                        new Link(text("stage.PROOF_WANTED.action"), base + "/nachweis");
                    case HEARD -> new Link(text("stage.HEARD.action"), base + "/nachweis");
                    default -> null;
                };
        var other =
                switch (stage) {
                    case PROOF_WANTED -> new Link(text("stage.PROOF_WANTED.other"), base + "/mehr-zeit");
                    case RUNNING -> new Link(text("stage.RUNNING.other"), base + "/nachweis");
                    case HEARD -> new Link(text("stage.HEARD.other"), base + "/anhoerung");
                    default -> null;
                };
        return new Stand(
                stage.step == 0 || stage.step > STEPS ? null : text("stand.step", stage.step, STEPS),
                text("stage." + stage),
                detail,
                who(stage, application),
                due(stage, application, proof),
                stage == Stage.PROOF_WANTED ? text("stage.PROOF_WANTED.effort") : null,
                action,
                other);
    }

    private @Nullable String detail(Stage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case ASKED -> checks.require(application.caseNumber()).requestText();
            case PROOF_ASKED_BACK -> proof.map(ProofView::askedBack).orElse(null);
            case REPAYMENT_WANTED, REVOKED ->
                text(
                        "stage." + stage + ".detail",
                        fmt.money(proof.map(ProofView::openClaim).orElse(Money.ZERO)));
            case CHECKING ->
                application.hasSponsor() && application.sponsorState() == SponsorState.ASKED
                        ? text("stage.sponsor-asked", sponsorOf(application))
                        : optional("stage.CHECKING.detail");
            default -> optional("stage." + stage + ".detail");
        };
    }

    private String who(Stage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED,
                    ACCOUNT_WANTED,
                    CERTIFICATE_WANTED,
                    PAYMENT_RETURNED,
                    RUNNING,
                    PROOF_WANTED,
                    PROOF_ASKED_BACK,
                    HEARD -> text("stand.you");
            case REPAYMENT_WANTED, REVOKED ->
                application.sponsorState() == SponsorState.CONSENTED
                        ? text("stand.sponsor", sponsorOf(application))
                        : text("stand.you");
            case SPONSOR_WANTED -> text("stand.sponsor", sponsorOf(application));
            case WITHDRAWN, REJECTED, SETTLED, CLOSED -> text("stand.nobody");
            case CHECKING, DECIDING, DECIDED_UNTOLD, PAYING, PROOF_CHECKED -> text("stand.we");
        };
    }

    private @Nullable LocalDate due(Stage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case CHECKING, DECIDING -> {
                var day = funds.round(application.fund(), application.round()).decisionDay();
                yield day.isBefore(HouseTime.today(clock)) ? null : day;
            }
            case ASKED -> checks.require(application.caseNumber()).replyDueOn();
            case RUNNING, PROOF_WANTED, PROOF_ASKED_BACK ->
                proof.map(ProofView::dueOn).orElse(null);
            case HEARD -> proof.map(ProofView::hearingDueOn).orElse(null);
            case REPAYMENT_WANTED, REVOKED ->
                proof.map(ProofView::repaymentDueOn).orElse(null);
            case PAYING -> payDay(application);
            default -> null;
        };
    }

    /** The day by which the edition promises the money; nothing once it has passed. */
    private @Nullable LocalDate payDay(SubmittedApplication application) {
        var days = funds.edition(application.edition()).rules().payment().withinDays();
        return grants.find(application.caseNumber())
                .map(grant -> grant.decidedOn().plusDays(days))
                .filter(day -> !day.isBefore(HouseTime.today(clock)))
                .orElse(null);
    }

    private List<TrailStep> trail(Stage stage, SubmittedApplication application) {
        var steps = new ArrayList<TrailStep>();
        var round = funds.round(application.fund(), application.round());
        steps.add(step(1, stage, "trail.received", application.receivedOn(), false));
        if (stage == Stage.WITHDRAWN) {
            steps.add(new TrailStep(TrailStep.State.NOW, text("trail.withdrawn"), null, null, null));
            return steps;
        }
        var told = isTold(application) || stage.step > 3;
        var decided = decisions.taken(application.caseNumber()).filter(d -> told);
        steps.add(step(2, stage, "trail.check", null, false));
        steps.add(
                decided.isPresent()
                        ? step(3, stage, "trail.decision", decided.get().decidedOn(), false)
                        : step(3, stage, "trail.decision", round.decisionDay(), true));
        if (stage == Stage.REJECTED) {
            return steps;
        }
        var grant = decided.isPresent() ? grants.find(application.caseNumber()) : Optional.<Grant>empty();
        var paidOn = payments.ofCase(application.caseNumber()).stream()
                .flatMap(p -> Optional.ofNullable(p.executedOn()).stream())
                .reduce((first, last) -> last);
        steps.add(step(4, stage, "trail.money", paidOn.orElse(null), false));
        var period = grant.map(Grant::projectPeriod)
                .orElse(application.answers().project().period());
        steps.add(new TrailStep(state(5, stage), text("trail.project"), fmt.period(period), null, null));
        var proof = proofs.find(application.caseNumber());
        var rules = funds.edition(application.edition()).rules().proof();
        steps.add(
                proof.isPresent() && proof.get().receivedOn() != null
                        ? step(6, stage, "trail.proof", proof.get().receivedOn(), false)
                        : step(
                                6,
                                stage,
                                "trail.proof",
                                proof.map(ProofView::dueOn).orElse(rules.dueFor(period.to())),
                                true));
        steps.add(step(7, stage, "trail.end", proof.map(ProofView::closedOn).orElse(null), false));
        return steps;
    }

    private TrailStep step(int number, Stage stage, String what, @Nullable LocalDate day, boolean planned) {
        return new TrailStep(
                state(number, stage),
                text(what),
                day == null ? null : planned ? text("trail.until", fmt.day(day)) : fmt.day(day),
                day == null ? null : day.toString(),
                null);
    }

    private static TrailStep.State state(int number, Stage stage) {
        if (stage == Stage.REJECTED && number == 3) {
            return TrailStep.State.DONE;
        }
        return number < stage.step || number == 1
                ? TrailStep.State.DONE
                : number == stage.step ? TrailStep.State.NOW : TrailStep.State.NEXT;
    }

    private StatusPage.@Nullable Help help(Stage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED, RUNNING, PROOF_WANTED, PROOF_ASKED_BACK, HEARD, REPAYMENT_WANTED ->
                new StatusPage.Help(
                        text("status.help"),
                        text("status.help.text"),
                        new Link(text("status.help.action"), "/beratung?fonds=" + application.fund()));
            default -> null;
        };
    }

    private List<StatusPage.Fact> facts(SubmittedApplication application) {
        var facts = new ArrayList<StatusPage.Fact>();
        facts.add(new StatusPage.Fact(
                text("fact.requested"), fmt.money(application.answers().amountRequested())));
        if (isTold(application)) {
            grants.find(application.caseNumber())
                    .ifPresent(
                            grant -> facts.add(new StatusPage.Fact(text("fact.granted"), fmt.money(grant.amount()))));
        }
        var paid = payments.paidTotal(application.caseNumber());
        if (paid.isPositive()) {
            facts.add(new StatusPage.Fact(text("fact.paid"), fmt.money(paid)));
        }
        var period = grants.find(application.caseNumber())
                .map(Grant::projectPeriod)
                .orElse(application.answers().project().period());
        facts.add(new StatusPage.Fact(text("fact.period"), fmt.period(period)));
        if (application.hasSponsor()) {
            facts.add(new StatusPage.Fact(
                    text("fact.sponsor"),
                    sponsorOf(application) + ": " + text("sponsor-state." + application.sponsorState())));
        }
        facts.add(new StatusPage.Fact(text("fact.received"), fmt.day(application.receivedOn())));
        return facts;
    }

    /** Letters that have left, and their PDF. */
    private List<StatusPage.Letter> letters(SubmittedApplication application) {
        return readable(application).stream()
                .map(notice -> new StatusPage.Letter(
                        text("notice-type." + notice.type()),
                        "/meine/" + application.caseNumber() + "/briefe/" + notice.number() + ".pdf",
                        Optional.ofNullable(notice.leftOn()).orElse(notice.issuedOn()),
                        text("status.pdf")))
                .toList();
    }

    List<IssuedNotice> readable(SubmittedApplication application) {
        return notices.of(application.caseNumber()).stream()
                .filter(IssuedNotice::hasLeft)
                .filter(notice -> notice.documentId() != null)
                .toList();
    }

    private List<Link> more(Stage stage, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        var links = new ArrayList<Link>();
        links.add(new Link(text("more.copy"), base + "/antrag.pdf"));
        if (application.state() == ApplicationState.SUBMITTED) {
            links.add(new Link(text("more.correct"), base + "/aendern"));
        }
        if (mayTellAccount(stage)) {
            links.add(new Link(text("more.account"), base + "/konto"));
        }
        if (mayChange(stage)) {
            links.add(new Link(text("more.change"), base + "/aenderung"));
        }
        if (stage == Stage.CHECKING || stage == Stage.ASKED || stage == Stage.DECIDING) {
            links.add(new Link(text("more.withdraw"), base + "/zurueckziehen"));
        }
        links.add(new Link(text("more.again"), base + "/noch-einmal"));
        return links;
    }

    static boolean mayTellAccount(Stage stage) {
        return switch (stage) {
            case CHECKING, ASKED, DECIDING, DECIDED_UNTOLD, PAYMENT_RETURNED, ACCOUNT_WANTED -> true;
            default -> false;
        };
    }

    static boolean mayChange(Stage stage) {
        return switch (stage) {
            case ACCOUNT_WANTED, SPONSOR_WANTED, CERTIFICATE_WANTED, PAYMENT_RETURNED, PAYING, RUNNING, PROOF_WANTED ->
                true;
            default -> false;
        };
    }

    private static String sponsorOf(SubmittedApplication application) {
        var sponsor = application.answers().sponsor();
        return sponsor == null ? "" : sponsor.name();
    }

    private @Nullable String optional(String code) {
        return messages.getMessage(code, null, null, LocaleContextHolder.getLocale());
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
