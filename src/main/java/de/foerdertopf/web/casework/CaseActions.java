package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.identity.Role;
import de.foerdertopf.proofofuse.ReverseAcceptance;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the person may do in a case now: first what the case waits for, then what is always possible. */
@Component
class CaseActions {

    private final Words words;
    private final ReverseAcceptance reverseAcceptance;

    CaseActions(Words words, ReverseAcceptance reverseAcceptance) {
        this.words = words;
        this.reverseAcceptance = reverseAcceptance;
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
        return new Offered(now(opened, stage, kinds), always(opened, stage));
    }

    private List<Link> now(DeskCase opened, Stage stage, Set<CaseTask> kinds) {
        var links = new LinkedHashMap<String, String>();
        var administers = opened.is(Role.ADMINISTRATOR);
        var counsels = opened.is(Role.COUNSELLOR, Role.ADMINISTRATOR);
        for (var kind : kinds) {
            switch (kind) {
                case CONFIRM_COMPLETENESS -> {
                    if (opened.isMicro()) {
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
                case ORDER_PAYMENT ->
                    links.put(
                            "order",
                            opened.is(PaymentDuty.CHECK.role())
                                    ? "/schreibtisch/finanzen/" + opened.fund().code() + "/anordnen/"
                                            + opened.caseNumber()
                                    : "");
                case RELEASE_PAYMENT, EXECUTE_PAYMENT ->
                    links.put(
                            "payments",
                            opened.is(Role.FINANCE, Role.AUTHORIZER, Role.ADMINISTRATOR)
                                    ? "/schreibtisch/finanzen/" + opened.fund().code()
                                    : "");
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
                case JOINT_REVIEW -> {
                    offer(links, counsels, "joint-review", "gespraech?gemeinsam=true");
                    offer(links, counsels, "leave-out", "gespraech-entfaellt");
                }
                case DECIDE_OBJECTION -> offer(links, administers, "objections", "#briefe");
            }
        }
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
                administers && reverseAcceptance.isPossible(opened.caseNumber()),
                "reverse-acceptance",
                "nachweis/anerkennung-aufheben");
        offer(links, administers && stage == Stage.WITHDRAWN, "undo-withdrawal", "ruecknahme/aufheben");
        offer(
                links,
                opened.is(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER) && !stage.isOver(),
                "conflict",
                "befangenheit");
        return shown(opened, links);
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
