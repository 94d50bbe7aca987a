package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Retrieval;
import de.foerdertopf.proofofuse.ChargedInterest;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.Stand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where a case stands, in the group's words: what is the matter, who acts next, by when, and what can be done now. */
@Component
class CaseStand {

    private static final int STEPS = 7;

    private final GroupStages stages;
    private final CompletenessChecks checks;
    private final Grants grants;
    private final ProofsOfUse proofs;
    private final DecideInterest decideInterest;
    private final StandBeside beside;
    private final HeardClaims heardClaims;
    private final OpenHearings hearings;
    private final Payments payments;
    private final SponsorsTurn sponsorsTurn;
    private final Funds funds;
    private final MessageSource messages;
    private final MoneyWords words;
    private final Fmt fmt;
    private final Clock clock;

    CaseStand(
            GroupStages stages,
            CompletenessChecks checks,
            Grants grants,
            ProofsOfUse proofs,
            DecideInterest decideInterest,
            StandBeside beside,
            HeardClaims heardClaims,
            OpenHearings hearings,
            Payments payments,
            SponsorsTurn sponsorsTurn,
            Funds funds,
            MessageSource messages,
            MoneyWords words,
            Fmt fmt,
            Clock clock) {
        this.stages = stages;
        this.checks = checks;
        this.grants = grants;
        this.proofs = proofs;
        this.decideInterest = decideInterest;
        this.beside = beside;
        this.heardClaims = heardClaims;
        this.hearings = hearings;
        this.payments = payments;
        this.sponsorsTurn = sponsorsTurn;
        this.funds = funds;
        this.messages = messages;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** @param course how far the case itself is, whatever else is shown first */
    Stand of(GroupStage stage, GroupStage course, SubmittedApplication application) {
        var proof = proofs.find(application.caseNumber());
        return new Stand(
                course.step() == 0 || course.step() > STEPS || isProvedAfterwards(course, application)
                        ? null
                        : text("stand.step", course.step(), STEPS),
                words.text(application, sentence(stage, application, proof)),
                withBeside(detail(stage, application, proof), beside.of(stage, course, application)),
                isContested(proof) ? text("stand.we") : who(stage, application),
                due(stage, application, proof),
                stage == GroupStage.PROOF_WANTED ? text("stage.PROOF_WANTED.effort") : null,
                stage == GroupStage.CLAIM_ANSWERED ? waitsFor(course, application) : action(stage, application),
                other(stage, course, application));
    }

    private String sentence(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        if (isPartOnly(stage, proof)) {
            return "stage.REVOKED.part";
        }
        if (stage == GroupStage.REPAYMENT_WANTED
                && proof.filter(known -> !known.rejectedItems().isEmpty()).isPresent()) {
            return "stage.REPAYMENT_WANTED.struck";
        }
        return stage == GroupStage.RUNNING
                        && proofs.remains(application.caseNumber()).isPresent()
                ? "stage.RUNNING.part"
                : "stage." + stage;
    }

    /** A withdrawn part is not the end: the report on the rest comes after it. */
    private boolean isProvedAfterwards(GroupStage course, SubmittedApplication application) {
        return course == GroupStage.REVOKED
                && proofs.restToProve(application.caseNumber()).isPresent();
    }

    private static @Nullable String withBeside(@Nullable String detail, String beside) {
        return detail == null || beside.isEmpty() ? beside.isEmpty() ? detail : beside : detail + "\n" + beside;
    }

    /** What the case itself waits for, behind a letter or a hearing. */
    private @Nullable Link waitsFor(GroupStage course, SubmittedApplication application) {
        var action = action(course, application);
        return action != null ? action : other(course, course, application);
    }

    private @Nullable Link action(GroupStage stage, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        return switch (stage) {
            case ACCOUNT_WANTED, PAYMENT_RETURNED ->
                MoneyWords.isSponsors(application)
                        ? null
                        : new Link(text("stage." + stage + ".action"), base + "/konto");
            case ASKED -> new Link(text("stage.ASKED.action"), base + "/aendern");
            case PROOF_WANTED, PROOF_ASKED_BACK -> new Link(text("stage.PROOF_WANTED.action"), base + "/nachweis");
            case HEARD -> new Link(text("stage.HEARD.action"), base + "/nachweis");
            case CLAIM_HEARD -> answer("stage.CLAIM_HEARD.action", application);
            case NOTICE_READY ->
                stages.retrievable(application).stream()
                        .findFirst()
                        .map(notice -> new Link(
                                text("stage.NOTICE_READY.action"), base + "/briefe/" + notice.number() + "/abruf"))
                        .orElse(null);
            default -> null;
        };
    }

    /** What else can be done now; behind a letter or a hearing, what the case itself waits for. */
    private @Nullable Link other(GroupStage stage, GroupStage course, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        return switch (stage) {
            case PROOF_WANTED -> new Link(text("stage.PROOF_WANTED.other"), base + "/mehr-zeit");
            case RUNNING -> new Link(text("stage.RUNNING.other"), base + "/nachweis");
            case HEARD -> new Link(text("stage.HEARD.other"), base + "/anhoerung");
            case CLAIM_ANSWERED -> answer("stage.CLAIM_ANSWERED.other", application);
            case CLAIM_HEARD, NOTICE_READY -> waitsFor(course, application);
            default -> null;
        };
    }

    private @Nullable Link answer(String label, SubmittedApplication application) {
        return hearings.firstClaim(application.caseNumber())
                .map(hearing -> new Link(text(label), "/meine/" + application.caseNumber() + "/" + hearing.path()))
                .orElse(null);
    }

    private @Nullable String detail(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case ASKED -> checks.require(application.caseNumber()).requestText();
            case PROOF_ASKED_BACK -> proof.map(ProofView::askedBack).orElse(null);
            case RENOUNCED ->
                isOpen(proof)
                        ? toPay(stage, application, proof) + onItsWay(application)
                        : payments.isAtTheCashOffice(application.caseNumber())
                                ? words.text(application, "stage.RENOUNCED.on-its-way")
                                : null;
            case PAID_BACK ->
                isContested(proof)
                        ? words.text(application, "stage.GRANT_WITHDRAWN.suspended")
                        : openInterest(application.caseNumber())
                                .map(open -> words.text(application, "stage.PAID_BACK.interest", fmt.money(open)))
                                .orElseGet(() -> words.text(application, "stage.PAID_BACK.detail"));
            case GRANT_WITHDRAWN ->
                words.text(
                                application,
                                isContested(proof) ? "stage.GRANT_WITHDRAWN.suspended" : "stage.GRANT_WITHDRAWN.detail")
                        + onItsWay(application);
            case REPAYMENT_WANTED, REVOKED ->
                isContested(proof)
                        ? words.text(application, "stage.REVOKED.suspended")
                        : isPaidBack(stage, proof)
                                ? (isNothingDue(proof)
                                                ? words.text(application, "stage.REVOKED.nothing")
                                                : paidBack(application))
                                        + onItsWay(application)
                                : toPay(stage, application, proof) + rest(application) + onItsWay(application);
            case CLAIM_HEARD ->
                hearings.firstClaim(application.caseNumber())
                        .map(hearing -> heard(application, hearing))
                        .orElse(null);
            case ACCOUNT_WANTED ->
                grants.obstaclesToPayment(application.caseNumber()).contains("account-invalid")
                        ? words.text(application, "stage.ACCOUNT_WANTED.wrong")
                        : stages.isOutOfReach(application)
                                ? words.text(application, "stage.ACCOUNT_WANTED.far")
                                : stages.isRefusedElsewhere(application)
                                        ? words.text(application, "stage.ACCOUNT_WANTED.refused")
                                        : words.optional(application, "stage.ACCOUNT_WANTED.detail");
            default ->
                sponsorsTurn
                        .said(stage, application)
                        .orElseGet(() -> words.optional(application, "stage." + stage + ".detail"));
        };
    }

    /** What may come of a hearing, and what becomes of the money meanwhile. */
    private String heard(SubmittedApplication application, OpenHearing hearing) {
        var underWay = hearing.underWay() ? " " + words.text(application, "hearing.under-way") : "";
        if (hearing.upTo().isPositive()) {
            return words.text(application, "stage.CLAIM_HEARD.detail", fmt.money(hearing.upTo())) + underWay;
        }
        return text("hearing.amount.unpaid") + (hearing.underWay() ? underWay : " " + text("hearing.held"));
    }

    private static boolean isOpen(Optional<ProofView> proof) {
        return proof.filter(known -> known.openClaim().isPositive()).isPresent();
    }

    /** A payment that could not be stopped any more may still arrive, of a grant that ended. */
    private String onItsWay(SubmittedApplication application) {
        return payments.isOver(application.caseNumber()) && payments.isAtTheCashOffice(application.caseNumber())
                ? " " + words.text(application, "stage.RENOUNCED.on-its-way")
                : "";
    }

    private Optional<Money> openInterest(CaseNumber caseNumber) {
        return heardClaims.interest(caseNumber).map(ChargedInterest::open).filter(Money::isPositive);
    }

    /** Whether nothing was to come back in the end, as the money had not been paid after all. */
    private static boolean isNothingDue(Optional<ProofView> proof) {
        return proof.map(ProofView::settlement)
                .filter(settlement -> settlement.repaymentDue().isZero())
                .isPresent();
    }

    /** Interest is spoken of only where somebody is still to decide about it. */
    private String paidBack(SubmittedApplication application) {
        return words.text(
                application,
                decideInterest.isToDecide(application.caseNumber())
                        ? "stage.REVOKED.paid"
                        : "stage.REVOKED.paid.no-interest");
    }

    /** What a withdrawal left is proved once the money is back. */
    private String rest(SubmittedApplication application) {
        return proofs.restToProve(application.caseNumber())
                .map(rest -> " " + words.text(application, "stage.REVOKED.rest", fmt.money(rest)))
                .orElse("");
    }

    /** How much is to be paid back, and to where: who pays need not look for a letter. */
    private String toPay(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        var office = funds.require(application.fund()).payingOffice();
        return words.text(
                application,
                "stage." + stage + ".detail",
                fmt.money(proof.map(ProofView::openClaim).orElse(Money.ZERO)),
                office.debtorName(),
                office.debtorIban().grouped(),
                application.caseNumber());
    }

    /** Whether a remedy against the revocation is open, so that nothing need be paid back. */
    private static boolean isContested(Optional<ProofView> proof) {
        return proof.map(ProofView::claimSuspendedOn).isPresent();
    }

    /** Whether a part of the grant stays with the group. */
    private static boolean isPartOnly(GroupStage stage, Optional<ProofView> proof) {
        return stage == GroupStage.REVOKED
                && proof.map(ProofView::settlement)
                        .filter(settlement -> settlement.repaymentDue().isLessThan(settlement.paid()))
                        .isPresent();
    }

    /** Whether what a notice claimed is back, so that only interest is left to be decided. */
    private static boolean isPaidBack(GroupStage stage, Optional<ProofView> proof) {
        return stage == GroupStage.REVOKED
                && proof.filter(known -> known.openClaim().isZero()).isPresent();
    }

    /** Who acts next at this stage, in the group's words. */
    String who(GroupStage stage, SubmittedApplication application) {
        var sponsor = sponsorsTurn.who(stage, application);
        return sponsor.isPresent() ? sponsor.get() : whoElse(stage, application);
    }

    private String whoElse(GroupStage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED, NOTICE_READY, CERTIFICATE_WANTED, RUNNING, PROOF_WANTED, PROOF_ASKED_BACK, HEARD ->
                text("stand.you");
            case ACCOUNT_WANTED, PAYMENT_RETURNED -> holder(application);
            case CLAIM_HEARD ->
                MoneyWords.isSponsors(application)
                        ? text("stand.you-or-sponsor", sponsorOf(application))
                        : text("stand.you");
            case RENOUNCED, GRANT_WITHDRAWN ->
                isOpen(proofs.find(application.caseNumber()))
                        ? holder(application)
                        : text(payments.isAtTheCashOffice(application.caseNumber()) ? "stand.we" : "stand.nobody");
            case PAID_BACK ->
                openInterest(application.caseNumber()).isPresent() ? holder(application) : text("stand.nobody");
            case REPAYMENT_WANTED, REVOKED ->
                isPaidBack(stage, proofs.find(application.caseNumber())) ? text("stand.we") : holder(application);
            case SPONSOR_WANTED -> text("stand.sponsor", sponsorOf(application));
            case WITHDRAWN, REJECTED, SETTLED, CLOSED -> text("stand.nobody");
            case CHECKING,
                    DECIDING,
                    DECIDED_UNTOLD,
                    OBJECTION_UNTOLD,
                    PAYMENT_SENT_AGAIN,
                    PAYING,
                    PROOF_CHECKED,
                    CLAIM_ANSWERED -> text("stand.we");
        };
    }

    /** Who gets the money, and pays back what must be. */
    private String holder(SubmittedApplication application) {
        return MoneyWords.isSponsors(application) ? text("stand.sponsor", sponsorOf(application)) : text("stand.you");
    }

    private @Nullable LocalDate due(GroupStage stage, SubmittedApplication application, Optional<ProofView> proof) {
        return switch (stage) {
            case CHECKING, DECIDING -> {
                var day = funds.round(application.fund(), application.round()).decisionDay();
                yield day.isBefore(HouseTime.today(clock)) ? null : day;
            }
            case ASKED -> checks.require(application.caseNumber()).replyDueOn();
            case RUNNING, PROOF_WANTED, PROOF_ASKED_BACK ->
                proof.map(ProofView::dueOn).orElse(null);
            case HEARD -> proof.map(ProofView::hearingDueOn).orElse(null);
            case CLAIM_HEARD ->
                hearings.firstClaim(application.caseNumber())
                        .map(OpenHearing::until)
                        .orElse(null);
            case REPAYMENT_WANTED, REVOKED, RENOUNCED ->
                isContested(proof) || isPaidBack(stage, proof)
                        ? null
                        : proof.map(ProofView::repaymentDueOn).orElse(null);
            case PAYING -> payDay(application);
            case NOTICE_READY ->
                stages.retrievable(application).stream()
                        .findFirst()
                        .map(IssuedNotice::retrieval)
                        .map(Retrieval::retrieveBy)
                        .orElse(null);
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

    /** Who stands in for the group; empty where nobody does. */
    static String sponsorOf(SubmittedApplication application) {
        var sponsor = application.answers().sponsor();
        return sponsor == null ? "" : sponsor.name();
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
