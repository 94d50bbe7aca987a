package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.correspondence.ContactChanges;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.Repayments;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the person may do in a case now: first what the case waits for, then what is always possible. */
@Component
class CaseActions {

    /** What concerns money that is claimed back, in the order of its life. */
    private static final List<String> CLAIMS = List.of(
            "hear-withdrawal",
            "hear-repayment",
            "claim-WITHDRAWAL",
            "claim-answer-WITHDRAWAL",
            "claim-drop-WITHDRAWAL",
            "claim-REPAYMENT",
            "claim-answer-REPAYMENT",
            "claim-drop-REPAYMENT",
            "interest",
            "interest-received");

    private final Words words;
    private final Repayments repayments;
    private final ContactChanges contactChanges;
    private final Payments payments;
    private final StopPayments stopPayments;
    private final Map<String, Deed> deeds;

    CaseActions(
            Words words,
            Repayments repayments,
            ContactChanges contactChanges,
            Payments payments,
            StopPayments stopPayments,
            List<Deed> deeds) {
        this.words = words;
        this.repayments = repayments;
        this.contactChanges = contactChanges;
        this.payments = payments;
        this.stopPayments = stopPayments;
        this.deeds = new LinkedHashMap<>();
        deeds.forEach(deed -> this.deeds.put(deed.action(), deed));
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
                    offer(links, administers && opened.isDecidedAtOnce(), "decide", "entscheidung");
                }
                case REPLY,
                        NO_ANSWER,
                        CLARIFY_COUNSELLING,
                        CLARIFY_ACCOUNT,
                        AWAIT_REPAYMENT,
                        MISSING_PROOF,
                        DECIDE_REVOCATION,
                        DECIDE_INTEREST,
                        DECIDE_WITHDRAWAL,
                        DECIDE_REPAYMENT,
                        CORRECT_CLAIM -> {
                    // each by its deeds alone
                }
                case RECORD_PANEL_VOTE -> offer(links, administers, "panel-vote", "gremium");
                case DECIDE -> offer(links, administers, "decide", "entscheidung");
                case SECOND_SIGNATURE ->
                    offer(links, opened.is(Role.ADMINISTRATOR, Role.AUTHORIZER), "sign", "zweite-unterschrift");
                case ISSUE_NOTICE -> offer(links, administers, "notice", "bescheid");
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
                case RELEASE_PAYMENT, EXECUTE_PAYMENT -> links.put("payments", payments(opened, kind));
                case RECALL_PAYMENT ->
                    stopPayments.toRecall(opened.caseNumber()).stream()
                            .findFirst()
                            .ifPresent(payment -> offer(
                                    links,
                                    opened.is(PaymentDuty.PAY.role()),
                                    "recall",
                                    "/schreibtisch/finanzen/" + opened.fund().code() + "/zahlungen/" + payment.id()));
                case CHECK_PROOF -> offer(links, administers, "check-proof", "nachweis");
                case JOINT_REVIEW -> offer(links, counsels, "joint-review", "gespraech?gemeinsam=true");
                case DECIDE_OBJECTION -> offer(links, administers, "objections", "#briefe");
            }
            deeds.values().stream()
                    .filter(deed -> deed.isFor(kind, opened))
                    .forEach(deed -> offer(links, true, deed.action(), deed.path()));
        }
        contactChanges
                .of(opened.caseNumber())
                .forEach(change -> offer(
                        links,
                        opened.is(Role.ADMINISTRATOR, Role.AUTHORIZER),
                        "contact-confirm",
                        "kontakt/" + change.id()));
        offerPossible(links, opened, "confirm-account");
        if (stage == Stage.PROOF_AWAITED) {
            offer(links, counsels, "record-proof", "nachweis/erfassen");
            offer(links, opened, "extend-proof");
        }
        offer(links, counsels && links.isEmpty() && !stage.isOver(), "session", "gespraech");
        return shown(opened, links);
    }

    /** The payment itself, or its run: who stands in for a colleague in this case alone has no way over the pages of the whole fund. */
    private String payments(DeskCase opened, CaseTask kind) {
        if (!opened.is(Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR)) {
            return "";
        }
        var base = "/schreibtisch/finanzen/" + opened.fund().code();
        var underWay = payments.ofCase(opened.caseNumber()).stream()
                .filter(payment -> payment.state().isUnderWay())
                .findFirst();
        var run = underWay.map(PaymentView::run);
        if (run.isPresent()) {
            return base + "/zahllaeufe/" + run.get();
        }
        return kind == CaseTask.EXECUTE_PAYMENT && opened.is(PaymentDuty.PAY.role())
                ? base + "/zahllauf"
                : underWay.map(payment -> base + "/zahlungen/" + payment.id()).orElse("");
    }

    private List<Link> always(DeskCase opened, Stage stage) {
        var links = new LinkedHashMap<String, String>();
        var administers = opened.is(Role.ADMINISTRATOR);
        var state = opened.application().state();
        if (stage.isBeforeDecision() && state != ApplicationState.WITHDRAWN) {
            offer(links, administers, "correct", "antrag");
            offer(links, opened, "judge");
            offer(links, opened, "received-on");
            offer(links, opened, "withdraw");
        }
        offerPossible(links, opened, "early-start");
        offerPossible(links, opened, "interim");
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
        offerPossible(links, opened, "sponsor-account");
        offerPossible(links, opened, "free-letter");
        offerPossible(links, opened, "settle");
        offerPossible(links, opened, "renounce");
        for (var claim : CLAIMS) {
            offerPossible(links, opened, claim);
        }
        offerPossible(links, opened, "reverse-acceptance");
        if (stage == Stage.WITHDRAWN) {
            offer(links, opened, "undo-withdrawal");
        }
        if (opened.is(PaymentDuty.PAY.role())
                && !repayments.of(opened.caseNumber()).isEmpty()) {
            links.put(
                    "received", "/schreibtisch/finanzen/" + opened.fund().code() + "/eingaenge/" + opened.caseNumber());
        }
        if (!stage.isOver()) {
            offer(links, opened, "conflict");
        }
        return shown(opened, links);
    }

    /** A deed that the stage allows, to those who may do it. */
    private void offer(Map<String, String> links, DeskCase opened, String key) {
        var deed = Objects.requireNonNull(deeds.get(key), key);
        offer(links, deed.isFor(opened), key, deed.path());
    }

    /** A deed while it says itself that it is possible. */
    private void offerPossible(Map<String, String> links, DeskCase opened, String key) {
        var deed = Objects.requireNonNull(deeds.get(key), key);
        offer(links, deed.isPossible(opened), key, deed.path());
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
