package de.foerdertopf.web.desk;

import de.foerdertopf.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which input of a desk form each rule is about, so that its sentence stands where the officer has to change something. */
public final class FieldsOfRules {

    /** By the rule's code; where pages ask for it by different names, the likeliest first. */
    public static final Map<String, List<String>> BY_CODE = byCode();

    private FieldsOfRules() {}

    private static Map<String, List<String>> byCode() {
        var rules = new HashMap<String, List<String>>();
        about(
                rules,
                List.of("on", "receivedOn", "date"),
                "application.received-in-future",
                "application.received-long-ago",
                "certificate.in-future",
                "change.end-before-start",
                "change.end-missing",
                "claim.known-in-future",
                "claim.known-missing",
                "counselling.in-future",
                "counselling.long-ago",
                "early-start.in-past",
                "interest.from",
                "interest.received-before",
                "notice.posted-before-issue",
                "notice.posted-in-future",
                "notice.posted-while-on-portal",
                "notice.received-before-fiction",
                "notice.received-in-future",
                "objection.before-notice",
                "objection.decided-before",
                "objection.decided-in-future",
                "panel.in-future",
                "proof.received-before-payment",
                "proof.received-in-future",
                "refund.sent-before-order",
                "refund.sent-in-future",
                "request.due-in-past",
                "request.due-too-far",
                "withdrawal.answer-too-late",
                "withdrawal.over");
        about(rules, List.of("told"), "objection.told-before", "objection.told-in-future");
        about(rules, List.of("choice"), "objection.no-letter", "objection.only-settled");
        about(rules, List.of("bearer"), "objection.loser-pays", "objection.winner-pays-nothing");
        about(rules, List.of("lawyer"), "objection.lawyer-unpaid");
        about(rules, List.of("sure"), "objection.overtaken");
        about(
                rules,
                List.of("amount"),
                "budget.below-bound",
                "budget.too-large",
                "change.amount-missing",
                "change.below-wish",
                "claim.amount",
                "decision.above-cap",
                "decision.amount",
                "decision.amount-not-lower",
                "decision.below-paid",
                "decision.exceeds-request",
                "decision.remedy-lower",
                "interest.received-amount",
                "panel.amount",
                "proof.repayment-amount",
                "sum.not-positive");
        about(
                rules,
                List.of("executionDate", "on"),
                "disbursement.before-closing",
                "disbursement.before-execution",
                "disbursement.before-ordered-day",
                "disbursement.day-in-future",
                "disbursement.execution-in-past",
                "disbursement.no-bank-day",
                "disbursement.other-fiscal-year");
        about(rules, List.of("reasonCode"), "disbursement.reason-code");
        about(rules, List.of("said"), "disbursement.words-too-long");
        about(
                rules,
                List.of("amount"),
                "disbursement.amount-exceeds-open",
                "disbursement.amount-not-positive",
                "disbursement.more-than-too-much",
                "disbursement.too-much-changed");
        about(rules, List.of("reason"), "disbursement.reason-missing");
        about(rules, List.of("reason", "text"), "decision.reason-missing", "interest.reason-missing", "reason.missing");
        about(rules, List.of("text", "reason", "secondReason"), "claim.discretion-missing", "proof.discretion-missing");
        about(rules, List.of("text"), "claim.facts-missing", "free-letter.too-long");
        about(rules, List.of("subject", "text"), "free-letter.incomplete");
        about(rules, List.of("subject"), "cash-reference.other-case", "cash-reference.signs");
        about(rules, List.of("reason"), "account.how-missing");
        about(rules, List.of("confirmed"), "confirmation.missing");
        about(rules, List.of("otherIncome"), "proof.other-income-missing");
        about(rules, List.of("shiftAmount"), "change.shift");
        about(rules, List.of("provisionalOpen"), "decision.provisional-incomplete");
        about(rules, List.of("email"), "delivery.email-missing");
        about(rules, List.of("holder", "iban"), "change.account-missing");
        about(rules, List.of("iban"), "account.no-iban");
        about(rules, List.of("minutes"), "counselling.minutes");
        about(rules, List.of("followUp"), "counselling.follow-up");
        about(rules, List.of("inFavour"), "panel.nobody-voted");
        about(rules, List.of("channel"), "notice.address-missing", "notice.mail-not-wanted");
        return Map.copyOf(rules);
    }

    private static void about(Map<String, List<String>> rules, List<String> fields, String... codes) {
        for (var code : codes) {
            rules.put(code, fields);
        }
    }

    /** Whether the rule speaks at this input, where a page asks for it. */
    static boolean areAbout(String code, String field) {
        return BY_CODE.getOrDefault(code, List.of()).contains(field);
    }

    /**
     * The input to speak at: among those that the page asks for, one that was left empty comes first.
     *
     * @param sent what a page's input brought, null where the page has no such input
     */
    public static Optional<String> fieldOf(String code, Function<String, @Nullable String> sent) {
        var asked = BY_CODE.getOrDefault(code, List.of()).stream()
                .filter(field -> sent.apply(field) != null)
                .toList();
        return asked.stream()
                .filter(field -> Texts.clean(String.valueOf(sent.apply(field))).isEmpty())
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }
}
