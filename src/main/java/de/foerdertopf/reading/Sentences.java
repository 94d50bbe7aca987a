package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.Matter;
import de.foerdertopf.notice.letters.PaidSum;
import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.notice.letters.ReplacedNotice;
import de.foerdertopf.reading.LanguageWords.Figure;
import de.foerdertopf.shared.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that several letters tell in the same words. */
final class Sentences {

    private Sentences() {}

    static void project(Matter matter, ReadingPage page) {
        page.fact("project", page.say("text.only", "text", "„" + page.fit().name(matter.projectTitle()) + "“"));
    }

    /** One day or from when to when. */
    static Phrase days(DateRange days, ReadingPage page) {
        return days.from().equals(days.to())
                ? page.say("day.on", "day", days.to())
                : page.say("day.period", "from", days.from(), "to", days.to());
    }

    /** What was paid, each sum with its day. */
    static List<Phrase> paid(List<PaidSum> payments, ReadingPage page) {
        return payments.stream()
                .map(paid -> page.say("revocation.paid", "amount", paid.amount(), "paid", paid.on()))
                .toList();
    }

    /** Which earlier notice does not count any more; nothing where this one is the first. */
    static void replaces(@Nullable ReplacedNotice replaced, ReadingPage page) {
        if (replaced != null) {
            page.fact("replaces", page.say("replaces", "day", replaced.notice().date()));
        }
    }

    /** Where the money is paid to. */
    static void slip(PaymentSlip slip, ReadingPage page) {
        page.fact("payee", page.say("text.only", "text", page.fit().name(slip.payee())));
        page.fact("iban", page.say("text.only", "text", new Figure(slip.iban().grouped())));
        page.fact("reference", page.say("text.only", "text", new Figure(slip.reference())));
    }

    /** Whoever does not agree is sent to the binding letter: a copy never instructs on remedies. */
    static void remedy(String section, ReadingPage page) {
        page.section("remedy.title", page.say("remedy.text", "section", new Figure(section)));
    }

    /** The office's name without its German article. */
    static String withoutArticle(String office) {
        return office.replaceFirst("^(?:der|die|das|den|dem)\\s+", "");
    }
}
