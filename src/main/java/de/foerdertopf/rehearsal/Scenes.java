package de.foerdertopf.rehearsal;

import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.rehearsal.Act.Kind;
import de.foerdertopf.rehearsal.CaseScript.PaymentFate;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has each act played by those whose part it is. */
@Component
@Profile({"rehearsal", "demo", "test"})
class Scenes {

    private static final int DAYS_TO_REPAY = 14;

    private final PassingTime time;
    private final ScenesUntilDecided untilDecided;
    private final ProofsOfUse proofs;
    private final ApplicantPlayer applicant;
    private final CheckPlayer checks;
    private final GrantPlayer grants;
    private final CashierPlayer cashier;
    private final LetterPlayer letters;

    Scenes(
            PassingTime time,
            ScenesUntilDecided untilDecided,
            ProofsOfUse proofs,
            ApplicantPlayer applicant,
            CheckPlayer checks,
            GrantPlayer grants,
            CashierPlayer cashier,
            LetterPlayer letters) {
        this.time = time;
        this.untilDecided = untilDecided;
        this.proofs = proofs;
        this.applicant = applicant;
        this.checks = checks;
        this.grants = grants;
        this.cashier = cashier;
        this.letters = letters;
    }

    /** The application comes in. */
    void submit(PlayedCase played, Map<String, PlayedCase> byId, Function<CaseScript, @Nullable UUID> accounts) {
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

    /**
     * Plays an act of a case that is in.
     *
     * @param acts those that are still to come; an act may lead to another
     * @param payments takes what was released and waits for the run of the day
     */
    void play(
            LocalDate day, Act act, Cast.Staff staff, PriorityQueue<Act> acts, Map<DayRun, List<PaymentId>> payments) {
        var played = act.played();
        var script = played.script();
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
            case WITHDRAWAL, REQUEST, REPLY, CONFIRMATION, CLARIFICATION, DECISION ->
                untilDecided.play(day, act.kind(), played, staff);
            case CHANGE -> {
                var change = Objects.requireNonNull(
                                Objects.requireNonNull(script.afterApproval()).changes())
                        .get(act.index());
                var id = applicant.requestChange(played, change);
                if (!Boolean.TRUE.equals(change.unanswered())) {
                    grants.acceptChange(played, id, change.kind(), staff);
                }
            }
            case PAYMENT -> {
                var payment = Objects.requireNonNull(
                                Objects.requireNonNull(script.afterApproval()).payments())
                        .get(act.index());
                order(played, payment, staff, payments);
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
                time.runJobs(day, List.of(played));
                if (!Boolean.TRUE.equals(proof.unchecked())) {
                    grants.acceptProof(played, proof, staff);
                    proofs.find(played.number())
                            .filter(p -> p.openClaim().isPositive() && !script.isLeftoverClaimed())
                            .ifPresent(p -> acts.add(new Act(day.plusDays(DAYS_TO_REPAY), Kind.REPAYMENT, played, 0)));
                }
            }
            case REPAYMENT -> repay(played, day, staff);
            case LETTER -> {
                var letter = Objects.requireNonNull(script.letters()).get(act.index());
                if (letter.kind().bringsMoney()) {
                    repay(played, day, staff);
                    time.runJobs(day, List.of(played));
                }
                letters.play(played, letter, day, staff);
                played.note(day, letter.kind().name());
                return;
            }
            case TALK_REQUEST ->
                applicant.requestTalk(
                        played, Objects.requireNonNull(script.talkRequests()).get(act.index()));
            case SUBMISSION -> throw new IllegalArgumentException("Already in");
        }
        played.note(day, act.kind().name());
    }

    private void order(
            PlayedCase played,
            CaseScript.ScriptPayment payment,
            Cast.Staff staff,
            Map<DayRun, List<PaymentId>> payments) {
        var id = cashier.order(played, payment.amount(), staff);
        if (payment.status() == PaymentFate.ORDERED) {
            return;
        }
        cashier.release(id, staff);
        if (payment.status() != PaymentFate.RELEASED) {
            payments.computeIfAbsent(
                            new DayRun(played.script().fund(), payment.status() != PaymentFate.IN_RUN),
                            run -> new ArrayList<>())
                    .add(id);
        }
    }

    private void repay(PlayedCase played, LocalDate day, Cast.Staff staff) {
        cashier.takeRepayment(played, proofs.find(played.number()).orElseThrow().openClaim(), day, staff);
    }
}
