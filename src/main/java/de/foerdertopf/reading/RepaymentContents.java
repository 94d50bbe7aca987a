package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.ClosureLetter;
import de.foerdertopf.notice.letters.HearingLetter;
import de.foerdertopf.notice.letters.MissingProof;
import de.foerdertopf.notice.letters.RevocationLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import java.util.ArrayList;
import java.util.List;

/** What letters about the end of a grant say: something is missing, money comes back, all is well. */
final class RepaymentContents {

    private static final Figure REASONS = new Figure("II");
    private static final String REMEDY = "III";

    private RepaymentContents() {}

    static void heard(HearingLetter letter, ReadingPage page) {
        var missing = letter.missing();
        page.title("hearing.title");
        Sentences.project(letter.matter(), page);
        page.fact("missing", page.say("hearing.missing", "day", missing.proof().dueOn()));
        page.fact("answer", page.say("hearing.answer", "day", letter.answerDueOn()), page.say("hearing.view"));
        page.fact(
                "grant",
                missing.payments().stream()
                        .map(paid -> page.say(
                                "hearing.grant",
                                "amount",
                                paid.amount(),
                                "notice",
                                missing.noticeDate(),
                                "paid",
                                paid.on()))
                        .toList());
        page.fact("contacted", contacted(missing, page));
        page.section(
                "hearing.think-title",
                page.say("hearing.revoke", "day", missing.noticeDate()),
                page.say("hearing.repay", "amount", letter.intended()),
                page.say("hearing.interest"),
                page.say("hearing.options"));
        page.section(
                "hearing.can-title",
                page.say("hearing.send"),
                page.say("hearing.reasons"),
                page.say("hearing.leftover"),
                page.say("hearing.rights"),
                page.say("hearing.silence"));
    }

    private static List<Phrase> contacted(MissingProof missing, ReadingPage page) {
        var sentences = new ArrayList<Phrase>();
        if (missing.isReminded()) {
            sentences.add(page.say("hearing.written", "days", missing.reminders()));
        }
        if (missing.isCalled()) {
            sentences.add(page.say("hearing.called", "days", missing.calls()));
        }
        return sentences;
    }

    static void revoked(RevocationLetter letter, ReadingPage page) {
        var missing = letter.missing();
        var slip = letter.slip();
        page.title("revocation.title", "amount", letter.amount());
        Sentences.project(letter.matter(), page);
        page.fact(
                "decision",
                letter.isWhole()
                        ? page.say(
                                "revocation.whole",
                                "day",
                                missing.noticeDate(),
                                "effective",
                                letter.interest().effectiveFrom())
                        : page.say(
                                "revocation.part",
                                "day",
                                missing.noticeDate(),
                                "amount",
                                letter.amount(),
                                "effective",
                                letter.interest().effectiveFrom()));
        page.fact("pay", page.say("revocation.pay", "amount", letter.amount(), "day", slip.dueOn()));
        page.fact("interest", interest(letter, page));
        Sentences.slip(slip, page);
        page.fact("grant", Sentences.paid(missing.payments(), page));
        page.fact("missing", page.say("hearing.missing", "day", missing.proof().dueOn()));
        var contacted = new ArrayList<>(contacted(missing, page));
        contacted.add(page.say("revocation.heard", "day", letter.hearing().sentOn()));
        page.fact("contacted", contacted);
        page.fact("reason", page.say("reasons", "section", REASONS));
        page.section("next.title", page.say("revocation.instalments"), page.say("revocation.late"));
        Sentences.remedy(REMEDY, page);
    }

    private static Phrase interest(RevocationLetter letter, ReadingPage page) {
        var from = letter.interest().from();
        return from == null
                ? page.say("revocation.waived", "day", letter.slip().dueOn())
                : page.say("revocation.interest", "day", from);
    }

    static void closed(ClosureLetter letter, ReadingPage page) {
        page.title("closure.title");
        Sentences.project(letter.matter(), page);
        page.fact("result", page.say("closure.result", "day", letter.proofReceivedOn()));
        var accepted = new ArrayList<Phrase>();
        accepted.add(page.say("amount.only", "amount", letter.accepted()));
        for (var rejected : page.fit().items(letter.rejected())) {
            accepted.add(page.say(
                    "closure.rejected",
                    "amount",
                    rejected.amount(),
                    "reason",
                    page.fit().name(rejected.reason())));
        }
        page.fact("accepted", accepted);
        page.fact("paid", page.say("amount.only", "amount", letter.paid()));
        page.fact("leftover", leftover(letter.leftover(), page));
        page.fact("receipts", page.say("closure.keep", "day", letter.retainUntil()));
        var valid = new ArrayList<Phrase>();
        valid.add(page.say("closure.claim"));
        valid.add(page.say("closure.audit", "auditOffice", Sentences.withoutArticle(letter.auditOffice())));
        var apply = letter.applyUrl();
        if (apply != null) {
            valid.add(page.say("closure.again", "url", new Figure(apply)));
        }
        page.section("closure.valid-title", valid.toArray(Phrase[]::new));
    }

    private static Phrase leftover(ClosureLetter.Leftover leftover, ReadingPage page) {
        var repaidOn = leftover.repaidOn();
        if (leftover.isNone()) {
            return page.say("leftover.none");
        }
        return repaidOn == null
                ? page.say("leftover.kept", "amount", leftover.amount())
                : page.say("leftover.repaid", "amount", leftover.amount(), "day", repaidOn);
    }
}
