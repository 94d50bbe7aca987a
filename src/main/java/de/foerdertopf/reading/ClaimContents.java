package de.foerdertopf.reading;

import de.foerdertopf.notice.ClaimHearingLetter;
import de.foerdertopf.notice.InterestClaim;
import de.foerdertopf.notice.InterestLetter;
import de.foerdertopf.notice.InterestWaiverLetter;
import de.foerdertopf.notice.NamedLetter;
import de.foerdertopf.notice.PaymentSlip;
import de.foerdertopf.notice.RepaymentLetter;
import de.foerdertopf.notice.RevocationLetter.Hearing;
import de.foerdertopf.notice.WithdrawalLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import de.foerdertopf.shared.Money;

/** What letters that claim money say: what happened, how much, until when, and what the group can do now. */
final class ClaimContents {

    private static final Figure REASONS = new Figure("II");
    private static final String REMEDY = "III";

    private ClaimContents() {}

    static void heard(ClaimHearingLetter letter, ReadingPage page) {
        var approved = letter.approval().date();
        page.title("hearing.title");
        Sentences.project(letter.matter(), page);
        page.fact(
                "topics",
                page.say(
                        letter.isWithdrawal() ? "claim-hearing.doubt" : "claim-hearing.leftover",
                        "amount",
                        letter.intended()),
                page.say("claim-hearing.facts"));
        page.fact("answer", page.say("hearing.answer", "day", letter.answerDueOn()), page.say("hearing.view"));
        page.fact(
                "grant",
                page.say("hearing.grant", "amount", letter.paid(), "notice", approved, "paid", letter.paidOn()));
        page.section(
                "hearing.think-title",
                page.say(letter.isWithdrawal() ? "claim-hearing.withdraw" : "claim-hearing.rest", "day", approved),
                page.say("hearing.repay", "amount", letter.intended()),
                page.say("hearing.interest"),
                page.say("hearing.options"));
        page.section(
                "hearing.can-title",
                page.say("claim-hearing.answer"),
                page.say("hearing.rights"),
                page.say("hearing.silence"));
    }

    static void withdrawn(WithdrawalLetter letter, ReadingPage page) {
        page.title("revocation.title", "amount", letter.amount());
        Sentences.project(letter.matter(), page);
        page.fact("happened", page.say("withdrawal.happened"));
        decision(
                letter.isWhole() ? "withdrawal.whole" : "withdrawal.part",
                letter.approval(),
                letter.amount(),
                letter.interest(),
                page);
        toPay(letter.slip(), letter.interest(), page);
        page.fact("grant", page.say("revocation.paid", "amount", letter.paid(), "paid", letter.paidOn()));
        view(letter.hearing(), page);
        ending(letter.slip(), page);
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
                letter.interest(),
                page);
        toPay(letter.slip(), letter.interest(), page);
        page.fact("grant", page.say("revocation.paid", "amount", letter.paid(), "paid", letter.paidOn()));
        view(letter.hearing(), page);
        ending(letter.slip(), page);
    }

    private static void decision(
            String sentence, NamedLetter approval, Money amount, InterestClaim interest, ReadingPage page) {
        page.fact(
                "decision",
                page.say(sentence, "day", approval.date(), "amount", amount, "effective", interest.effectiveFrom()));
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
