package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Hints;
import de.foerdertopf.disbursement.BankSpelling;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.ProjectQuestions;
import de.foerdertopf.web.questions.Questions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts into friendly words what the fund's rules say to a draft. Never red, never in the way. */
@Component
class DraftHints {

    /** What a group can do nothing about, what is for the office only, or what the form itself refuses. */
    private static final Set<FindingCode> UNTOLD = EnumSet.of(
            FindingCode.FOLLOW_UP_APPLICATION,
            FindingCode.DUPLICATE_APPLICATION,
            FindingCode.PEOPLE_UNLIKELY,
            FindingCode.DECLARATION_MISSING);

    /** Most likely a slip: worth a question before the form goes on, whatever it means to the fund. */
    private static final Set<FindingCode> SLIPS = EnumSet.of(FindingCode.PERIOD_UNLIKELY, FindingCode.DESCRIPTION_THIN);

    /** Nothing is paid to such an account, whoever holds it. */
    private static final Set<FindingCode> UNUSABLE =
            EnumSet.of(FindingCode.IBAN_INVALID, FindingCode.ACCOUNT_OUTSIDE_SEPA, FindingCode.ACCOUNT_OF_CITY);

    private final Hints hints;
    private final ReachableAccounts reachable;
    private final BankSpelling spelling;
    private final MessageSource messages;

    DraftHints(Hints hints, ReachableAccounts reachable, BankSpelling spelling, MessageSource messages) {
        this.hints = hints;
        this.reachable = reachable;
        this.spelling = spelling;
        this.messages = messages;
    }

    /** A hint with the rule that it comes from. */
    record Coded(FindingCode code, CostPage.Hint hint) {

        boolean isWarning() {
            return hint.tone().equals("warn");
        }
    }

    /** What the rules say to the answers of one page. */
    List<Coded> on(FormPage page, Draft draft) {
        return of(draft).stream().filter(h -> page.hintsAt(h.code())).toList();
    }

    /** What the rules say to all pages that were filled in. */
    List<Coded> of(Draft draft) {
        var answers = draft.answers();
        var all = hints.forDraft(draft.round(), answers, draft.followUpOf(), draft.owner());
        var unusable = all.stream().anyMatch(found -> UNUSABLE.contains(found.code()));
        return Stream.of(refused(draft), inOtherLetters(draft), found(all, unusable, draft))
                .flatMap(hints -> hints)
                .sorted(Comparator.comparing(h -> !h.isWarning()))
                .toList();
    }

    private Stream<Coded> found(List<CaseFinding> all, boolean unusable, Draft draft) {
        return all.stream()
                .filter(found -> !UNTOLD.contains(found.code()))
                .filter(found -> !unusable || found.code() != FindingCode.ACCOUNT_HOLDER_DIFFERS)
                .filter(found -> isAbout(found.code(), draft))
                .map(found -> new Coded(found.code(), worded(found, draft)));
    }

    /** What a bank says of an account is no rule of the fund: it stands where a wrong IBAN is told, and weighs as much. */
    private Stream<Coded> refused(Draft draft) {
        return Stream.ofNullable(draft.answers().account())
                .map(BankAccount::iban)
                .filter(iban -> isAbout(FindingCode.IBAN_INVALID, draft) && reachable.isRefused(iban))
                .map(iban -> new Coded(
                        FindingCode.IBAN_INVALID,
                        new CostPage.Hint(
                                "warn",
                                text("hint.account-refused.strong", iban.lastFour()),
                                text("hint.account-refused.text"))));
    }

    /** Banks keep names in Latin letters: how the name of the holder is spelled there, where it is written in others. */
    private Stream<Coded> inOtherLetters(Draft draft) {
        return Stream.ofNullable(draft.answers().account())
                .map(BankAccount::holder)
                .filter(holder ->
                        isAbout(FindingCode.ACCOUNT_HOLDER_DIFFERS, draft) && BankSpelling.isInOtherLetters(holder))
                .flatMap(holder -> spelling.of(draft.round().fund(), holder).stream())
                .map(written -> new Coded(
                        FindingCode.ACCOUNT_HOLDER_DIFFERS,
                        new CostPage.Hint(
                                "info",
                                text("hint.account-letters.strong", written),
                                text("hint.account-letters.text"))));
    }

    /** The good news of a plan that adds up. */
    List<CostPage.Hint> onCosts(Draft draft) {
        var found = new ArrayList<>(
                on(FormPage.COSTS, draft).stream().map(Coded::hint).toList());
        var requested = draft.requested();
        var cap = draft.edition().rules().amounts().maximum();
        if (found.isEmpty() && requested.isPositive()) {
            found.add(new CostPage.Hint(
                    "good",
                    text(requested.equals(cap) ? "hint.costs-exact.strong" : "hint.costs-fit.strong"),
                    text("hint.costs-fit.text", round(cap))));
        }
        return found;
    }

    private static boolean isAbout(FindingCode code, Draft draft) {
        if (draft.isCorrection()) {
            return true;
        }
        for (var page : FormPage.values()) {
            if (page.hintsAt(code)) {
                return draft.isSaved(page) && isTold(code, draft);
            }
        }
        return false;
    }

    /** An answer that is still open draws no hint: the form itself asks for it. */
    private static boolean isTold(FindingCode code, Draft draft) {
        return switch (code) {
            case NO_ENCOUNTER -> isSaid(ProjectQuestions.REFUGEES, draft);
            case NO_VOLUNTEERING -> isSaid(ProjectQuestions.VOLUNTEERS, draft);
            case PLAN_NOT_BALANCED, AMOUNT_ABOVE_CAP -> draft.requested().isPositive();
            default -> true;
        };
    }

    private static boolean isSaid(Field<?> question, Draft draft) {
        return Questions.read(draft.sheet()).find(question).isPresent();
    }

    private CostPage.Hint worded(CaseFinding found, Draft draft) {
        var code = found.code();
        var arguments = new ArrayList<Object>(found.arguments());
        var name = code.name();
        if (code == FindingCode.PLAN_NOT_BALANCED) {
            var plan = draft.answers().plan();
            name += plan.gap().isPositive() ? ".MORE-COSTS" : ".MORE-MONEY";
            arguments.set(2, plan.gap().max(plan.gap().negated()).toGerman());
        }
        if (code == FindingCode.ACCOUNT_HOLDER_DIFFERS && !found.arguments().contains("unknown")) {
            name += "." + found.arguments().get(0);
        }
        if (code == FindingCode.START_BEFORE_DECISION && !found.arguments().isEmpty()) {
            name += "." + found.arguments().get(0);
        }
        var mild = isMild(code) || (found.severity() == Severity.INFO && !isSlip(found));
        var tone = mild ? "info" : "warn";
        return new CostPage.Hint(
                tone,
                text("hint." + name + ".strong", arguments.toArray()),
                text("hint." + name + ".text", arguments.toArray()));
    }

    private static boolean isSlip(CaseFinding found) {
        return SLIPS.contains(found.code())
                || (found.code() == FindingCode.START_BEFORE_DECISION
                        && found.arguments().contains("past"));
    }

    /** What every group of its kind hears, and nobody has done wrong. */
    private static boolean isMild(FindingCode code) {
        return code == FindingCode.MISSING_SPONSOR_CONSENT
                || code == FindingCode.CONDUCT_CERTIFICATE_NEEDED
                || code == FindingCode.DETAILED_PROOF_DUTY
                || code == FindingCode.VAT_NET_COSTS;
    }

    private static String round(Money money) {
        return money.toGerman().replace(",00\u00a0€", "\u00a0€");
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
