package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.assessment.PermitEarlyStart;
import de.foerdertopf.correspondence.ContactChanges;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.SendInterimMessage;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.RecordInterest;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.proofofuse.ReverseAcceptance;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the person may do in a case now: first what the case waits for, then what is always possible. */
@Component
class CaseActions {

    private final Words words;
    private final ReverseAcceptance reverseAcceptance;
    private final PermitEarlyStart permitEarlyStart;
    private final SendInterimMessage sendInterimMessage;
    private final Decisions decisions;
    private final HearClaim hearClaim;
    private final HeardClaims heardClaims;
    private final DecideInterest decideInterest;
    private final RecordInterest recordInterest;
    private final Repayments repayments;
    private final ContactChanges contactChanges;
    private final RenounceGrant renounceGrant;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final Clock clock;

    CaseActions(
            Words words,
            ReverseAcceptance reverseAcceptance,
            PermitEarlyStart permitEarlyStart,
            SendInterimMessage sendInterimMessage,
            Decisions decisions,
            HearClaim hearClaim,
            HeardClaims heardClaims,
            DecideInterest decideInterest,
            RecordInterest recordInterest,
            Repayments repayments,
            ContactChanges contactChanges,
            RenounceGrant renounceGrant,
            Payments payments,
            StopPayments stopPayments,
            Clock clock) {
        this.words = words;
        this.reverseAcceptance = reverseAcceptance;
        this.permitEarlyStart = permitEarlyStart;
        this.sendInterimMessage = sendInterimMessage;
        this.decisions = decisions;
        this.hearClaim = hearClaim;
        this.heardClaims = heardClaims;
        this.decideInterest = decideInterest;
        this.recordInterest = recordInterest;
        this.repayments = repayments;
        this.contactChanges = contactChanges;
        this.renounceGrant = renounceGrant;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.clock = clock;
    }

    /**
     * The deeds as links.
     *
     * @param now what the case waits for; the first is the main one
     * @param always what else can be recorded or put right
     */
    public record Offered(List<Link> now, List<Link> always) {}

    Offered of(DeskCase opened, Stage stage, Collection<OpenTask> tasks) {
        var kinds = tasks.stream()
                .map(OpenTask::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseTask.class)));
        var now = now(opened, stage, kinds);
        return new Offered(
                now,
                always(opened, stage).stream()
                        .filter(link -> !now.contains(link))
                        .toList());
    }

    private List<Link> now(DeskCase opened, Stage stage, Set<CaseTask> kinds) {
        var links = new LinkedHashMap<String, String>();
        var administers = opened.is(Role.ADMINISTRATOR);
        var counsels = opened.is(Role.COUNSELLOR, Role.ADMINISTRATOR);
        for (var kind : kinds) {
            switch (kind) {
                case CONFIRM_COMPLETENESS -> {
                    if (opened.isDecidedAtOnce()) {
                        offer(links, administers, "decide", "entscheidung");
                    } else {
                        offer(links, administers, "confirm", "vollstaendig");
                    }
                    offer(links, administers, "request", "nachfordern");
                }
                case REPLY -> offer(links, administers, "reply", "antwort");
                case NO_ANSWER -> {
                    offer(links, administers, "silence", "keine-antwort");
                    offer(links, administers, "reply", "antwort");
                }
                case CLARIFY_COUNSELLING -> offer(links, counsels, "clarify", "beratungsangebot");
                case RECORD_PANEL_VOTE -> offer(links, administers, "panel-vote", "gremium");
                case DECIDE -> {
                    offer(links, administers, "decide", "entscheidung");
                    offer(links, administers, "request", "nachfordern");
                }
                case SECOND_SIGNATURE ->
                    offer(links, opened.is(Role.ADMINISTRATOR, Role.AUTHORIZER), "sign", "zweite-unterschrift");
                case ISSUE_NOTICE -> {
                    offer(links, administers, "notice", "bescheid");
                    offer(links, administers, "take-back", "entscheidung/zuruecknehmen");
                }
                case POST_LETTER -> offer(links, administers, "letters", "briefe/versand");
                case CHOOSE_DELIVERY -> offer(links, administers, "choose-delivery", "briefe/versand");
                case ORDER_PAYMENT ->
                    links.put(
                            "order",
                            opened.is(PaymentDuty.CHECK.role())
                                            && payments.obstacles(opened.caseNumber())
                                                    .isEmpty()
                                    ? "/schreibtisch/finanzen/" + opened.fund().code() + "/anordnen/"
                                            + opened.caseNumber()
                                    : "");
                case RELEASE_PAYMENT, EXECUTE_PAYMENT ->
                    links.put(
                            "payments",
                            opened.is(Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR)
                                    ? "/schreibtisch/finanzen/" + opened.fund().code()
                                    : "");
                case RECALL_PAYMENT ->
                    stopPayments.toRecall(opened.caseNumber()).stream()
                            .findFirst()
                            .ifPresent(payment -> offer(
                                    links,
                                    opened.is(PaymentDuty.PAY.role()),
                                    "recall",
                                    "/schreibtisch/finanzen/" + opened.fund().code() + "/zahlungen/" + payment.id()));
                case CLARIFY_ACCOUNT -> {
                    offer(links, administers, "account", "konto");
                    offer(links, administers, "confirm-account", "konto/bestaetigen");
                }
                case CHECK_PROOF -> {
                    offer(links, administers, "check-proof", "nachweis");
                    offer(links, administers, "ask-back", "nachweis/rueckfrage");
                }
                case MISSING_PROOF -> {
                    offer(links, counsels, "extend-proof", "nachweis/frist");
                    offer(links, administers, "hear", "nachweis/anhoerung");
                }
                case DECIDE_REVOCATION -> {
                    offer(links, counsels, "extend-proof", "nachweis/frist");
                    offer(links, administers, "revoke", "nachweis/widerruf");
                }
                case AWAIT_REPAYMENT ->
                    offer(links, opened.is(Role.FINANCE, Role.ADMINISTRATOR), "repayment", "rueckzahlung");
                case DECIDE_INTEREST -> offer(links, administers, "interest", "zinsen");
                case DECIDE_WITHDRAWAL -> offerClaim(links, administers, HeardClaim.About.WITHDRAWAL, true);
                case DECIDE_REPAYMENT -> offerClaim(links, administers, HeardClaim.About.REPAYMENT, true);
                case JOINT_REVIEW -> {
                    offer(links, counsels, "joint-review", "gespraech?gemeinsam=true");
                    offer(links, counsels, "leave-out", "gespraech-entfaellt");
                }
                case DECIDE_OBJECTION -> offer(links, administers, "objections", "#briefe");
            }
        }
        contactChanges
                .of(opened.caseNumber())
                .forEach(change -> offer(
                        links,
                        opened.is(Role.ADMINISTRATOR, Role.AUTHORIZER),
                        "contact-confirm",
                        "kontakt/" + change.id()));
        if (stage == Stage.PROOF_AWAITED) {
            offer(links, counsels, "record-proof", "nachweis/erfassen");
            offer(links, counsels, "extend-proof", "nachweis/frist");
        }
        offer(links, counsels && links.isEmpty() && !stage.isOver(), "session", "gespraech");
        return shown(opened, links);
    }

    private List<Link> always(DeskCase opened, Stage stage) {
        var links = new LinkedHashMap<String, String>();
        var administers = opened.is(Role.ADMINISTRATOR);
        var state = opened.application().state();
        if (stage.isBeforeDecision() && state != ApplicationState.WITHDRAWN) {
            offer(links, administers, "correct", "antrag");
            offer(links, administers, "judge", "befunde/neu");
            offer(links, administers, "received-on", "eingang");
            offer(links, administers, "withdraw", "ruecknahme");
        }
        offer(
                links,
                administers && permitEarlyStart.isPossible(opened.caseNumber()),
                "early-start",
                "vorzeitiger-beginn");
        offer(links, administers && sendInterimMessage.isPossible(opened.caseNumber()), "interim", "zwischennachricht");
        offer(links, administers, "contact", "kontakt?wer=GROUP");
        for (var whose : List.of(ContactDetails.Whose.PERSON, ContactDetails.Whose.SPONSOR)) {
            offer(
                    links,
                    administers
                            && ContactDetails.of(opened.application().answers(), whose)
                                    .isPresent(),
                    "contact-" + whose.name().toLowerCase(Locale.ROOT),
                    "kontakt?wer=" + whose);
        }
        offer(links, administers, "free-letter", "brief");
        offer(links, administers && isToBeSettled(opened), "settle", "betrag-festsetzen");
        offer(links, administers && renounceGrant.isPossible(opened.caseNumber()), "renounce", "verzicht");
        if (administers) {
            offerClaims(links, opened);
        }
        offer(
                links,
                opened.is(Role.FINANCE, Role.ADMINISTRATOR) && recordInterest.isPossible(opened.caseNumber()),
                "interest-received",
                "zinsen/eingang");
        offer(
                links,
                administers && reverseAcceptance.isPossible(opened.caseNumber()),
                "reverse-acceptance",
                "nachweis/anerkennung-aufheben");
        offer(links, administers && stage == Stage.WITHDRAWN, "undo-withdrawal", "ruecknahme/aufheben");
        if (opened.is(PaymentDuty.PAY.role())
                && !repayments.of(opened.caseNumber()).isEmpty()) {
            links.put(
                    "received", "/schreibtisch/finanzen/" + opened.fund().code() + "/eingaenge/" + opened.caseNumber());
        }
        offer(
                links,
                opened.is(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER) && !stage.isOver(),
                "conflict",
                "befangenheit");
        return shown(opened, links);
    }

    private boolean isToBeSettled(DeskCase opened) {
        return decisions
                .taken(opened.caseNumber())
                .filter(decision -> decision.isToBeSettled())
                .isPresent();
    }

    /** A withdrawal, a claim or interest stays out of sight until the group could answer in a hearing. */
    private void offerClaims(Map<String, String> links, DeskCase opened) {
        var caseNumber = opened.caseNumber();
        var today = HouseTime.today(clock);
        offer(links, hearClaim.mayHearWithdrawal(caseNumber), "hear-withdrawal", "ruecknahme-anhoerung");
        offer(links, hearClaim.mayHearRepayment(caseNumber), "hear-repayment", "erstattung-anhoerung");
        for (var about : HeardClaim.About.values()) {
            heardClaims
                    .open(caseNumber, about)
                    .ifPresent(hearing -> offerClaim(links, true, about, hearing.isOverOn(today)));
        }
        offer(links, decideInterest.isPossible(caseNumber), "interest", "zinsen");
    }

    private static void offerClaim(Map<String, String> links, boolean may, HeardClaim.About about, boolean heard) {
        var matter = about == HeardClaim.About.WITHDRAWAL ? "ruecknahme" : "erstattung";
        offer(links, may && heard, "claim-" + about, "bescheid-" + matter);
        offer(links, may, "claim-answer-" + about, matter + "-anhoerung/antwort");
        offer(links, may, "claim-drop-" + about, matter + "-anhoerung/beenden");
    }

    private static void offer(Map<String, String> links, boolean may, String key, String path) {
        if (may) {
            links.putIfAbsent(key, path);
        }
    }

    private List<Link> shown(DeskCase opened, Map<String, String> links) {
        var shown = new ArrayList<Link>();
        links.forEach((key, path) -> {
            if (!path.isEmpty()) {
                var href =
                        path.startsWith("/") ? path : path.startsWith("#") ? opened.href() + path : opened.href(path);
                shown.add(new Link(words.text("action." + key), href));
            }
        });
        return List.copyOf(shown);
    }
}
