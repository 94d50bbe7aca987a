package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.ClaimHearingLetter;
import de.foerdertopf.notice.letters.InterestClaim;
import de.foerdertopf.notice.letters.InterestLetter;
import de.foerdertopf.notice.letters.InterestWaiverLetter;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.notice.letters.RepaymentLetter;
import de.foerdertopf.notice.letters.RevocationLetter.Hearing;
import de.foerdertopf.notice.letters.WithdrawalLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What letters that claim money say: what happened, how much, until when, and what the group can do now. */
final class ClaimContents {

    private static final Figure REASONS = new Figure("II");
    private static final String REMEDY = "III";

    private ClaimContents() {}

    static void heard(ClaimHearingLetter letter, ReadingPage page) {
        var approved = letter.approval().date();
        page.title("hearing.title");
        Sentences.project(letter.matter(), page);
        page.fact("topics", about(letter, page));
        page.fact("answer", page.say("hearing.answer", "day", letter.answerDueOn()), page.say("hearing.view"));
        page.fact("grant", granted(letter, page));
        var steps = new ArrayList<Phrase>();
        steps.add(page.say(falls(letter), "day", approved));
        if (letter.isClaim()) {
            steps.add(page.say("hearing.repay", "amount", letter.intended()));
            steps.add(page.say("hearing.interest"));
        }
        steps.add(page.say("hearing.options"));
        page.section("hearing.think-title", steps.toArray(Phrase[]::new));
        page.section(
                "hearing.can-title",
                page.say("claim-hearing.answer"),
                page.say("hearing.rights"),
                page.say("hearing.silence"));
    }

    /** What the hearing is about; of a report that was struck, each cost that does not count, and why. */
    private static List<Phrase> about(ClaimHearingLetter letter, ReadingPage page) {
        var told = new ArrayList<Phrase>();
        var what = letter.isWithdrawal()
                ? "claim-hearing.doubt"
                : letter.isNotAllAccepted() ? "claim-hearing.struck" : "claim-hearing.leftover";
        told.add(page.say(
                what, "amount", letter.isClaim() ? letter.intended() : Objects.requireNonNull(letter.unpaid())));
        for (var item : page.fit().items(letter.struck())) {
            told.add(page.say(
                    "closure.rejected",
                    "amount",
                    item.amount(),
                    "reason",
                    page.fit().name(item.reason())));
        }
        told.add(page.say("claim-hearing.facts"));
        return told;
    }

    private static String falls(ClaimHearingLetter letter) {
        if (letter.isWithdrawal()) {
            return "claim-hearing.withdraw";
        }
        return letter.isNotAllAccepted() ? "claim-hearing.sum" : "claim-hearing.rest";
    }

    /** What was paid, each sum with its day; and that nothing more is paid meanwhile. */
    private static List<Phrase> granted(ClaimHearingLetter letter, ReadingPage page) {
        var approved = letter.approval().date();
        var told = new ArrayList<>(letter.payments().stream()
                .map(paid -> page.say("hearing.grant", "amount", paid.amount(), "notice", approved, "paid", paid.on()))
                .toList());
        var underWay = letter.underWay();
        if (underWay != null) {
            told.add(page.say("claim-hearing.under-way", "amount", underWay));
        } else if (letter.isHeld()) {
            told.add(page.say("claim-hearing.held"));
        }
        return told;
    }

    static void withdrawn(WithdrawalLetter letter, ReadingPage page) {
        var slip = letter.slip();
        var interest = letter.interest();
        if (slip == null) {
            page.title("withdrawal.title");
        } else {
            page.title("revocation.title", "amount", letter.amount());
        }
        Sentences.project(letter.matter(), page);
        page.fact("happened", page.say("withdrawal.happened"));
        decision(
                letter.isWhole() ? "withdrawal.whole" : "withdrawal.part",
                letter.approval(),
                letter.withdrawn(),
                interest == null ? letter.approval().date() : interest.effectiveFrom(),
                page);
        if (slip != null && interest != null) {
            toPay(slip, interest, page);
        } else {
            page.fact("pay", page.say("withdrawal.nothing"));
        }
        var told = new ArrayList<>(Sentences.paid(letter.payments(), page));
        if (letter.unpaid() != null) {
            told.add(page.say("withdrawal.unpaid", "amount", letter.unpaid()));
        }
        var rest = letter.restToProve();
        if (rest != null) {
            told.add(page.say("withdrawal.rest", "amount", rest));
        }
        page.fact("grant", told);
        view(letter.hearing(), page);
        if (slip != null) {
            ending(slip, page);
        } else {
            page.fact("reason", page.say("reasons", "section", REASONS));
            Sentences.remedy(REMEDY, page);
        }
    }

    static void claimed(RepaymentLetter letter, ReadingPage page) {
        page.title("revocation.title", "amount", letter.amount());
        Sentences.project(letter.matter(), page);
        page.fact(
                "happened",
                page.say("repayment.happened", "received", letter.proofReceivedOn(), "needed", letter.needed()),
                page.say("repayment.asked", "day", letter.askedUntil()));
        decision(
                letter.isByCondition() ? "repayment.condition" : "revocation.part",
                letter.approval(),
                letter.amount(),
                letter.interest().effectiveFrom(),
                page);
        toPay(letter.slip(), letter.interest(), page);
        page.fact("grant", Sentences.paid(letter.payments(), page));
        view(letter.hearing(), page);
        ending(letter.slip(), page);
    }

    private static void decision(
            String sentence, NamedLetter approval, Money amount, LocalDate effectiveFrom, ReadingPage page) {
        page.fact("decision", page.say(sentence, "day", approval.date(), "amount", amount, "effective", effectiveFrom));
    }

    private static void toPay(PaymentSlip slip, InterestClaim interest, ReadingPage page) {
        var from = interest.from();
        page.fact("pay", page.say("revocation.pay", "amount", slip.amount(), "day", slip.dueOn()));
        page.fact(
                "interest",
                from == null
                        ? page.say("revocation.waived", "day", slip.dueOn())
                        : page.say("revocation.interest", "day", from));
        Sentences.slip(slip, page);
    }

    private static void view(Hearing hearing, ReadingPage page) {
        page.fact(
                "view",
                page.say("revocation.heard", "day", hearing.sentOn()),
                page.say(hearing.answer() == null ? "payback.silent" : "payback.answered"));
    }

    private static void ending(PaymentSlip slip, ReadingPage page) {
        page.fact("reason", page.say("reasons", "section", REASONS));
        page.section("next.title", page.say("payback.instalments", "day", slip.dueOn()));
        Sentences.remedy(REMEDY, page);
    }

    static void interest(InterestLetter letter, ReadingPage page) {
        var slip = letter.slip();
        page.title("interest.title", "amount", letter.amount());
        Sentences.project(letter.matter(), page);
        page.fact(
                "happened",
                page.say("interest.happened", "amount", letter.claimed(), "day", letter.repaidOn()),
                page.say("interest.claim", "day", letter.claim().date()));
        var interest =
                page.say("interest.period", "amount", letter.amount(), "from", letter.from(), "to", letter.until());
        if (letter.isWaivedBefore()) {
            page.fact("interest", interest, page.say("interest.before"));
        } else {
            page.fact("interest", interest);
        }
        page.fact("pay", page.say("revocation.pay", "amount", slip.amount(), "day", slip.dueOn()));
        Sentences.slip(slip, page);
        view(letter.hearing(), page);
        page.fact("reason", page.say("reasons", "section", REASONS));
        page.section("next.title", page.say("revocation.instalments"));
        Sentences.remedy(REMEDY, page);
    }

    static void interestWaived(InterestWaiverLetter letter, ReadingPage page) {
        page.title("interest-waiver.title");
        Sentences.project(letter.matter(), page);
        page.fact("happened", page.say("interest.happened", "amount", letter.claimed(), "day", letter.repaidOn()));
        page.fact("interest", page.say("interest-waiver.none"));
        page.fact(
                "decision",
                page.say("interest-waiver.claim", "day", letter.claim().date()));
        page.fact("reason", page.say("reason.letter"));
    }
}
