package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.letters.ObjectionDecisionLetter;
import de.foerdertopf.notice.letters.RemedyDecisionLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the answers to an objection say: who is right, what becomes of the notice, who pays. */
final class ObjectionContents {

    private static final Figure REASONS = new Figure("II");
    private static final String REMEDY = "III";

    private ObjectionContents() {}

    static void refused(ObjectionDecisionLetter letter, ReadingPage page) {
        var contested = letter.contested().date();
        page.title(letter.partly() ? "objection.part-title" : "objection.stays-title");
        Sentences.project(letter.matter(), page);
        var happened = new ArrayList<>(raised(letter.contested(), letter.receivedOn(), page));
        if (!letter.inTime()) {
            happened.add(page.say("objection.late"));
        }
        page.fact("happened", happened);
        var decision = new ArrayList<Phrase>();
        if (letter.lowered() != null) {
            decision.addAll(lowered(letter.lowered(), page));
        } else if (letter.partly()) {
            decision.add(page.say("objection.part"));
            decision.add(page.say("objection.letter"));
            decision.add(page.say("objection.rest", "day", contested));
        } else {
            if (letter.inTime()) {
                decision.add(page.say("objection.checked"));
            }
            decision.add(page.say("objection.stays", "day", contested));
        }
        page.fact("decision", decision);
        ending(letter.costs(), page);
    }

    private static List<Phrase> lowered(ObjectionDecisionLetter.Lowered claim, ReadingPage page) {
        var sentences = new ArrayList<Phrase>();
        sentences.add(page.say("objection.lowered", "amount", claim.stays()));
        if (claim.back() != null) {
            sentences.add(page.say("objection.back", "amount", claim.back()));
        }
        sentences.add(
                claim.open() == null
                        ? page.say("objection.all-back")
                        : page.say(
                                "objection.open",
                                "amount",
                                claim.open(),
                                "day",
                                Objects.requireNonNull(claim.payBackUntil())));
        if (claim.over() != null) {
            sentences.add(page.say("objection.over", "amount", claim.over()));
        }
        return sentences;
    }

    static void helped(RemedyDecisionLetter letter, ReadingPage page) {
        page.title("objection.won-title");
        Sentences.project(letter.matter(), page);
        page.fact("happened", raised(letter.contested(), letter.receivedOn(), page));
        var decision = new ArrayList<Phrase>();
        if (letter.decidedAnew()) {
            decision.add(page.say("objection.anew", "day", letter.matter().submittedOn()));
            decision.add(page.say("objection.letter"));
        } else {
            decision.add(page.say("objection.gone", "day", letter.contested().date()));
        }
        var back = letter.back();
        if (back != null) {
            decision.add(page.say(back.checkedFirst() ? "objection.later" : "objection.over", "amount", back.amount()));
        }
        page.fact("decision", decision);
        ending(letter.costs(), page);
    }

    private static List<Phrase> raised(NamedLetter contested, LocalDate receivedOn, ReadingPage page) {
        return List.of(page.say("objection.raised", "day", contested.date(), "received", receivedOn));
    }

    private static void ending(ObjectionCosts costs, ReadingPage page) {
        page.fact("fee", costs(costs, page));
        page.fact("reason", page.say("reasons", "section", REASONS));
        page.section("next.title", page.say("objection.call"));
        Sentences.remedy(REMEDY, page);
    }

    private static List<Phrase> costs(ObjectionCosts costs, ReadingPage page) {
        var sentences = new ArrayList<Phrase>();
        sentences.add(
                switch (costs.bearer()) {
                    case AUTHORITY -> page.say("cost.authority");
                    case OBJECTOR -> page.say("cost.you");
                    case HALF_EACH -> page.say("cost.half");
                });
        if (costs.isLawyerNeeded()) {
            sentences.add(page.say("cost.lawyer"));
        }
        if (costs.isLawyerNotNeeded()) {
            sentences.add(page.say("cost.no-lawyer"));
        }
        return sentences;
    }
}
