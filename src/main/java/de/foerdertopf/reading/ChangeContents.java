package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.AmendmentLetter;
import de.foerdertopf.notice.letters.AmendmentLetter.Change;
import de.foerdertopf.notice.letters.CorrectionLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What letters about an earlier letter say: something changes, or something was written wrongly. */
final class ChangeContents {

    private static final Figure REASONS = new Figure("II");
    private static final String REMEDY = "III";

    private ChangeContents() {}

    static void amended(AmendmentLetter letter, ReadingPage page) {
        page.title(letter.settlesForGood() ? "amendment.settled-title" : "amendment.title");
        Sentences.project(letter.matter(), page);
        page.fact(
                "decision",
                page.say("amendment.decision", "day", letter.changed().date()));
        page.fit().items(letter.changes()).forEach(change -> changed(change, page));
        page.fact("reason", reasons(letter, page));
        var next = new ArrayList<Phrase>();
        if (letter.settlesForGood()) {
            next.add(page.say("amendment.settled"));
        }
        next.add(page.say("amendment.rest"));
        next.add(page.say("amendment.table"));
        page.section("next.title", next.toArray(Phrase[]::new));
        Sentences.remedy(REMEDY, page);
    }

    private static void changed(Change change, ReadingPage page) {
        var sentence = page.say(
                "amendment.change",
                "before",
                FrozenValue.of(change.beforeLines(), page.fit()),
                "after",
                FrozenValue.of(change.afterLines(), page.fit()));
        change.topic()
                .ifPresentOrElse(
                        topic -> page.fact(
                                "change-"
                                        + topic.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                sentence),
                        () -> page.quotedFact(change.what(), sentence));
    }

    private static List<Phrase> reasons(AmendmentLetter letter, ReadingPage page) {
        var sentences = new ArrayList<Phrase>();
        var asked = letter.askedOn();
        if (asked != null) {
            sentences.add(page.say("amendment.asked", "day", asked));
        }
        if (!letter.reasonParagraphs().isEmpty()) {
            sentences.add(page.say("reasons", "section", REASONS));
        }
        return sentences;
    }

    static void corrected(CorrectionLetter letter, ReadingPage page) {
        page.title("correction.title");
        Sentences.project(letter.matter(), page);
        page.fact(
                "error", page.say("correction.where", "day", letter.corrected().date()));
        page.fact("wrong", page.say("text.only", "text", FrozenValue.of(letter.wrongLines(), page.fit())));
        page.fact("right", page.say("text.only", "text", FrozenValue.of(letter.rightLines(), page.fit())));
        page.section(
                "next.title",
                page.say("correction.rest"),
                page.say("correction.decision"),
                page.say("correction.keep"));
    }
}
