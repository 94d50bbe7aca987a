package de.foerdertopf.rehearsal;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.rehearsal.Act.Kind;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.workflow.DueTimers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays all cases day by day on the moved clock: first what timers do, then what people do. What fails in one case is noted there and
 * never stops the others.
 */
@Component
@Profile({"rehearsal", "demo", "test"})
class Performance {

    private static final Logger LOG = LoggerFactory.getLogger(Performance.class);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final int DAYS_TO_REPAY = 14;
    private static final int LONGEST_AFTERPLAY_DAYS = 800;

    private final MovableClock clock;
    private final DueTimers dueTimers;
    private final SendMails sendMails;
    private final Funds funds;
    private final Applications applications;
    private final ProofsOfUse proofs;
    private final Cast cast;
    private final ApplicantPlayer applicant;
    private final CheckPlayer checks;
    private final DecisionPlayer decisions;
    private final GrantPlayer grants;
    private final CashierPlayer cashier;
    private final LetterPlayer letters;
    private final Notices notices;

    Performance(
            MovableClock clock,
            DueTimers dueTimers,
            SendMails sendMails,
            Funds funds,
            Applications applications,
            ProofsOfUse proofs,
            Cast cast,
            ApplicantPlayer applicant,
            CheckPlayer checks,
            DecisionPlayer decisions,
            GrantPlayer grants,
            CashierPlayer cashier,
            LetterPlayer letters,
            Notices notices) {
        this.clock = clock;
        this.dueTimers = dueTimers;
        this.sendMails = sendMails;
        this.funds = funds;
        this.applications = applications;
        this.proofs = proofs;
        this.cast = cast;
        this.applicant = applicant;
        this.checks = checks;
        this.decisions = decisions;
        this.grants = grants;
        this.cashier = cashier;
        this.letters = letters;
        this.notices = notices;
    }

    /**
     * Plays the given cases to their last act.
     *
     * @param accounts finds the account of an applicant by case, where there is one (the demonstration has them)
     * @param until the last day to play, or null to play to the end
     * @param progress hears each day that is played
     */
    void play(
            Collection<PlayedCase> cases,
            Function<CaseScript, @Nullable UUID> accounts,
            @Nullable LocalDate until,
            Consumer<LocalDate> progress) {
        sendMails.alone(() -> playAlone(cases, accounts, until, progress));
    }

    private void playAlone(
            Collection<PlayedCase> cases,
            Function<CaseScript, @Nullable UUID> accounts,
            @Nullable LocalDate until,
            Consumer<LocalDate> progress) {
        var acts = new PriorityQueue<>(Act.ORDER);
        acts.addAll(Screenplay.of(cases));
        var byId = cases.stream().collect(Collectors.toMap(PlayedCase::id, c -> c, (a, b) -> a));
        var last = acts.stream().map(Act::day).max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return;
        }
        var end = until == null ? last.get().plusDays(LONGEST_AFTERPLAY_DAYS) : until;
        for (var day = acts.element().day(); !day.isAfter(end); day = day.plusDays(1)) {
            if (until == null && acts.isEmpty() && cases.stream().noneMatch(this::waitsForRevocation)) {
                return;
            }
            progress.accept(day);
            moveTo(day, cases);
            postLetters(day, cases);
            playDay(day, acts, byId, accounts);
            for (var played : cases) {
                followUpMissingProof(day, played);
            }
        }
    }

    /** Timers fire at their own moment, in order, before people come to the office. */
    private void moveTo(LocalDate day, Collection<PlayedCase> cases) {
        var opens = HouseTime.at(day, OFFICE_OPENS);
        for (var next = dueTimers.nextDue();
                next.isPresent() && !next.get().isAfter(opens);
                next = dueTimers.nextDue()) {
            if (next.get().isAfter(clock.instant())) {
                clock.moveTo(next.get());
            }
            runJobs(day, cases);
        }
        if (opens.isAfter(clock.instant())) {
            clock.moveTo(opens);
        }
        runJobs(day, cases);
    }

    /** What was written on a day goes to the post on the next morning. */
    private void postLetters(LocalDate day, Collection<PlayedCase> cases) {
        var waiting = notices.toPost().stream().map(IssuedNotice::caseNumber).collect(Collectors.toSet());
        for (var played : cases) {
            if (played.isIn() && waiting.contains(played.number())) {
                var staff = cast.of(funds.require(played.script().fund()));
                attempt(day, played, "POST", () -> letters.post(played, day, staff));
            }
        }
    }

    /** A letter goes on once the mail server has taken its mail; here every mail is taken at once. */
    private void runJobs(LocalDate day, Collection<PlayedCase> cases) {
        runDue(day, cases);
        if (sendMails.sendDue() > 0) {
            runDue(day, cases);
        }
    }

    private void runDue(LocalDate day, Collection<PlayedCase> cases) {
        for (var failure : dueTimers.runDue()) {
            LOG.debug("{} failed in {}", failure.step(), failure.caseNumber(), failure.cause());
            cases.stream()
                    .filter(c -> c.isIn() && c.number().value().equals(failure.caseNumber()))
                    .forEach(c -> c.fail(day, failure.step() + ": " + reason(failure.cause())));
        }
    }

    private void playDay(
            LocalDate day,
            PriorityQueue<Act> acts,
            Map<String, PlayedCase> byId,
            Function<CaseScript, @Nullable UUID> accounts) {
        var payments = new TreeMap<FundCode, List<PaymentId>>();
        while (!acts.isEmpty() && !acts.element().day().isAfter(day)) {
            var act = acts.remove();
            if (act.kind().compareTo(Kind.PAYMENT) > 0 && !payments.isEmpty()) {
                pay(day, payments, byId.values());
            }
            perform(day, act, acts, byId, accounts, payments);
            runJobs(day, byId.values());
        }
        pay(day, payments, byId.values());
    }

    private void perform(
            LocalDate day,
            Act act,
            PriorityQueue<Act> acts,
            Map<String, PlayedCase> byId,
            Function<CaseScript, @Nullable UUID> accounts,
            Map<FundCode, List<PaymentId>> payments) {
        var played = act.played();
        attempt(day, played, act.kind().name(), () -> {
            if (act.kind() == Kind.SUBMISSION) {
                submit(played, byId, accounts);
            } else if (played.isIn()) {
                actInCase(day, act, acts, payments);
            }
        });
    }

    private void submit(
            PlayedCase played, Map<String, PlayedCase> byId, Function<CaseScript, @Nullable UUID> accounts) {
        var script = played.script();
        played.cameIn(applicant.submit(script, earlier(script, byId), accounts.apply(script)));
    }

    private static @Nullable CaseNumber earlier(CaseScript script, Map<String, PlayedCase> byId) {
        if (script.followUpOf() == null) {
            return null;
        }
        var earlier = byId.get(script.followUpOf());
        if (earlier == null || !earlier.isIn()) {
            throw new IllegalStateException("followUpOf: no earlier case " + script.followUpOf());
        }
        return earlier.number();
    }

    private void actInCase(LocalDate day, Act act, PriorityQueue<Act> acts, Map<FundCode, List<PaymentId>> payments) {
        var played = act.played();
        var script = played.script();
        var staff = cast.of(funds.require(script.fund()));
        switch (act.kind()) {
            case SPONSOR_ANSWER ->
                applicant.answerAsSponsor(
                        played,
                        !Boolean.TRUE.equals(
                                Objects.requireNonNull(script.fiscalSponsor()).refuses()));
            case CERTIFICATE ->
                checks.recordCertificate(
                        played,
                        Objects.requireNonNull(script.conductCertificateChecks())
                                .get(act.index()),
                        staff);
            case COUNSELLING ->
                checks.recordSession(
                        played, Objects.requireNonNull(script.counselling()).get(act.index()), staff);
            case WITHDRAWAL -> {
                checks.judge(played, staff);
                applicant.withdraw(played);
            }
            case REQUEST -> {
                if (!isWithdrawn(played)) {
                    checks.judge(played, staff);
                    checks.requestCompletion(played, day, staff);
                }
            }
            case DECISION -> {
                if (!isWithdrawn(played)) {
                    checks.judge(played, staff);
                    if (decisions.decide(played, day, staff)) {
                        runJobs(day, List.of(played));
                        grants.issueNotice(played, staff);
                    }
                }
            }
            case CHANGE -> {
                var change = Objects.requireNonNull(
                                Objects.requireNonNull(script.afterApproval()).changes())
                        .get(act.index());
                var id = applicant.requestChange(played, change);
                grants.acceptChange(played, id, change.kind(), staff);
            }
            case PAYMENT -> {
                var payment = Objects.requireNonNull(
                                Objects.requireNonNull(script.afterApproval()).payments())
                        .get(act.index());
                var id = cashier.order(played, payment.amount(), staff);
                cashier.release(id, staff);
                payments.computeIfAbsent(script.fund(), f -> new ArrayList<>()).add(id);
            }
            case RETURN ->
                cashier.takeReturn(
                        played,
                        day,
                        Objects.requireNonNullElse(
                                Objects.requireNonNull(Objects.requireNonNull(script.afterApproval())
                                                .payments())
                                        .get(act.index())
                                        .returnReasonCode(),
                                "MS03"),
                        staff);
            case PROOF -> {
                var proof = Objects.requireNonNull(
                        Objects.requireNonNull(script.afterApproval()).proofOfUse());
                applicant.submitProof(played, proof, day);
                runJobs(day, List.of(played));
                grants.acceptProof(played, proof, staff);
                proofs.find(played.number())
                        .filter(p -> p.openClaim().isPositive() && !script.isLeftoverClaimed())
                        .ifPresent(p -> acts.add(new Act(day.plusDays(DAYS_TO_REPAY), Kind.REPAYMENT, played, 0)));
            }
            case REPAYMENT -> repay(played, day, staff);
            case LETTER -> {
                var letter = Objects.requireNonNull(script.letters()).get(act.index());
                if (letter.kind().isAboutInterest()) {
                    repay(played, day, staff);
                    runJobs(day, List.of(played));
                }
                letters.play(played, letter, day, staff);
                played.note(day, letter.kind().name());
                return;
            }
            case SUBMISSION -> throw new IllegalArgumentException("Already in");
        }
        played.note(day, act.kind().name());
    }

    private void repay(PlayedCase played, LocalDate day, Cast.Staff staff) {
        cashier.takeRepayment(played, proofs.find(played.number()).orElseThrow().openClaim(), day, staff);
    }

    private void pay(LocalDate day, Map<FundCode, List<PaymentId>> payments, Collection<PlayedCase> cases) {
        payments.forEach((fund, ids) -> {
            try {
                cashier.pay(fund, ids, day, cast.of(funds.require(fund)));
                runJobs(day, cases);
            } catch (RuntimeException e) {
                LOG.warn("The payment run of {} on {} failed", fund, day, e);
                cases.stream()
                        .filter(c -> c.isIn() && c.script().fund().equals(fund))
                        .forEach(c -> c.note(day, "PAYMENT RUN FAILED " + reason(e)));
            }
        });
        payments.clear();
    }

    /** Where no proof ever comes: a hearing as soon as the rules allow, and the revocation when its period is over. */
    private void followUpMissingProof(LocalDate day, PlayedCase played) {
        if (!waitsForRevocation(played)) {
            return;
        }
        var proof = proofs.find(played.number()).orElseThrow();
        var script = played.script();
        var staff = cast.of(funds.require(script.fund()));
        var rules = funds.editionFor(funds.round(script.fund(), script.round()))
                .rules()
                .proof();
        var hearingDueOn = proof.hearingDueOn();
        if (hearingDueOn == null && !day.isBefore(proof.dueOn().plusDays(rules.hearingAfterDays()))) {
            attempt(day, played, "HEARING", () -> {
                grants.hear(played, staff);
                runJobs(day, List.of(played));
                played.note(day, "HEARING");
            });
        } else if (hearingDueOn != null && day.isAfter(hearingDueOn)) {
            attempt(day, played, "REVOCATION", () -> {
                grants.revoke(played, staff);
                runJobs(day, List.of(played));
                played.note(day, "REVOCATION");
            });
        }
    }

    private boolean waitsForRevocation(PlayedCase played) {
        if (!played.isPlayable() || !played.isIn()) {
            return false;
        }
        var after = played.script().afterApproval();
        return after != null
                && after.proofOfUse() != null
                && after.proofOfUse().submittedOn() == null
                && proofs.find(played.number())
                        .filter(p -> p.state() == ProofState.AWAITED)
                        .isPresent();
    }

    private boolean isWithdrawn(PlayedCase played) {
        return applications.require(played.number()).state() == ApplicationState.WITHDRAWN;
    }

    private static void attempt(LocalDate day, PlayedCase played, String what, Runnable deed) {
        if (!played.isPlayable()) {
            return;
        }
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.debug("{} failed in {}", what, played.id(), e);
            played.fail(day, what + ": " + reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        if (e instanceof BusinessRuleViolation
                || e instanceof NotFoundException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException) {
            return String.valueOf(e.getMessage());
        }
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
