package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.ContactDetails;
import de.foerdertopf.correspondence.ContactChanges;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
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
    private final PaymentLinks money;
    private final ContactChanges contactChanges;
    private final Map<String, Deed> deeds;
    private final Clock clock;

    CaseActions(Words words, PaymentLinks money, ContactChanges contactChanges, List<Deed> deeds, Clock clock) {
        this.words = words;
        this.money = money;
        this.contactChanges = contactChanges;
        this.clock = clock;
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

    Offered of(DeskCase opened, CaseOverview overview, Collection<OpenTask> tasks) {
        var stage = overview.stage();
        var kinds = tasks.stream()
                .map(OpenTask::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseTask.class)));
        var isLate = overview.isProofLateOn(HouseTime.today(clock));
        var now = now(opened, stage, kinds, isLate);
        return new Offered(
                now,
                always(opened, stage).stream()
                        .filter(link -> !now.contains(link))
                        .toList());
    }

    /** A talk about how it goes never stands before a proof that is late. */
    private List<Link> now(DeskCase opened, Stage stage, Set<CaseTask> kinds, boolean isLate) {
        var links = new LinkedHashMap<String, String>();
        var counsels = opened.is(Role.COUNSELLOR, Role.ADMINISTRATOR);
        var last = kinds.contains(CaseTask.JOINT_REVIEW) && isLate;
        kinds.stream()
                .filter(kind -> !(last && kind == CaseTask.JOINT_REVIEW))
                .forEach(kind -> offer(links, kind, opened));
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
        if (last) {
            offer(links, CaseTask.JOINT_REVIEW, opened);
        }
        offer(links, counsels && links.isEmpty() && !stage.isOver(), "session", "gespraech");
        return shown(opened, links);
    }

    private void offer(Map<String, String> links, CaseTask kind, DeskCase opened) {
        var administers = opened.is(Role.ADMINISTRATOR);
        var counsels = opened.is(Role.COUNSELLOR, Role.ADMINISTRATOR);
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
                    ORDER_REFUND,
                    SEND_REFUND,
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
            case ORDER_PAYMENT -> links.put("order", money.order(opened));
            case RELEASE_PAYMENT, EXECUTE_PAYMENT -> links.put("payments", money.payments(opened, kind));
            case RECALL_PAYMENT -> money.recall(opened).ifPresent(path -> offer(links, true, "recall", path));
            case CLARIFY_OVERPAYMENT ->
                money.paidAgain(opened).ifPresent(path -> offer(links, true, "overpayment", path));
            case CHECK_PROOF -> offer(links, administers, "check-proof", "nachweis");
            case JOINT_REVIEW -> offer(links, counsels, "joint-review", "gespraech?gemeinsam=true");
            case DECIDE_OBJECTION -> offer(links, administers, "objections", "#briefe");
        }
        deeds.values().stream()
                .filter(deed -> deed.isFor(kind, opened))
                .forEach(deed -> offer(links, true, deed.action(), deed.path()));
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
        deeds.values().forEach(deed -> offer(links, deed.isPossible(opened), deed.action(), deed.path()));
        if (stage == Stage.WITHDRAWN) {
            offer(links, opened, "undo-withdrawal");
        }
        links.put("received", money.received(opened));
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
