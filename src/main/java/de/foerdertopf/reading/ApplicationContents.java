package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.AcknowledgementLetter;
import de.foerdertopf.notice.letters.EarlyStartLetter;
import de.foerdertopf.notice.letters.InterimMessageLetter;
import de.foerdertopf.notice.letters.RejectionLetter;
import de.foerdertopf.notice.letters.RequestForInformationLetter;
import de.foerdertopf.reading.LanguageWords.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What letters about an application say: it is there, something is missing, it takes longer, it is refused. */
final class ApplicationContents {

    private static final Figure REASONS = new Figure("II");
    private static final String REMEDY = "III";

    private ApplicationContents() {}

    static void received(AcknowledgementLetter letter, ReadingPage page) {
        page.title("received.title");
        page.fact(
                "received",
                page.say(
                        letter.isInTime() ? "received.in-time" : "received.late",
                        "day",
                        letter.matter().submittedOn(),
                        "closes",
                        letter.closesOn()));
        page.fact(
                "number",
                page.say(
                        "text.only",
                        "text",
                        new Figure(letter.head().caseNumber().value())));
        var decision = letter.decisionPlannedOn();
        page.fact(
                "decision",
                decision == null ? page.say("received.no-decision") : page.say("received.decision", "day", decision));
        Sentences.project(letter.matter(), page);
        page.fact("purpose", Sentences.days(letter.projectDays(), page));
        page.fact(
                "requested",
                page.say("received.requested", "amount", letter.requested(), "total", letter.totalCosts()));
        var next = new ArrayList<Phrase>();
        next.add(page.say("received.check"));
        if (!letter.hints().isEmpty()) {
            next.add(page.say("received.hints"));
        }
        next.add(page.say("received.wait"));
        var status = letter.statusUrl();
        if (status != null) {
            next.add(page.say("received.status", "url", new Figure(status)));
        }
        page.section("next.title", next.toArray(Phrase[]::new));
    }

    /** What the desk typed stays German and is said to be so. */
    static void asked(RequestForInformationLetter letter, ReadingPage page) {
        page.title("request.title");
        Sentences.project(letter.matter(), page);
        var topics = new ArrayList<Phrase>();
        for (var i = 0; i < page.fit().items(letter.gaps()).size(); i++) {
            topics.add(page.say(
                    "request.topic",
                    "number",
                    i + 1,
                    "text",
                    page.fit().name(letter.gaps().get(i).noticed())));
        }
        topics.add(page.say("request.details"));
        page.fact("topics", topics);
        page.fact("answer", page.say("request.answer", "day", letter.dueOn()));
        page.fact("decision", page.say("request.no-decision"));
        var ways = new ArrayList<Phrase>();
        var status = letter.statusUrl();
        if (status != null) {
            ways.add(page.say("request.online", "url", new Figure(status)));
        }
        ways.add(page.say("request.ways"));
        if (letter.accountAsked()) {
            ways.add(page.say("request.iban"));
        }
        ways.add(page.say("request.longer"));
        ways.add(page.say("request.received", "day", letter.matter().submittedOn()));
        page.section("request.how-title", ways.toArray(Phrase[]::new));
    }

    static void delayed(InterimMessageLetter letter, ReadingPage page) {
        page.title("interim.title");
        Sentences.project(letter.matter(), page);
        page.fact("decision", page.say("interim.open", "day", letter.matter().submittedOn()));
        page.fact("reason", page.say("reason.letter"));
        var next = letter.nextOn();
        if (next != null) {
            page.fact("hear", page.say("interim.next", "day", next));
        }
        var ways = new ArrayList<Phrase>();
        ways.add(page.say("interim.nothing"));
        ways.add(page.say("received.wait"));
        var status = letter.statusUrl();
        if (status != null) {
            ways.add(page.say("received.status", "url", new Figure(status)));
        }
        page.section("next.title", ways.toArray(Phrase[]::new));
    }

    static void mayStart(EarlyStartLetter letter, ReadingPage page) {
        page.title("early.title", "day", letter.from());
        Sentences.project(letter.matter(), page);
        page.fact("decision", page.say("early.open", "day", letter.matter().submittedOn()));
        page.fact("risk", page.say("early.risk"));
        page.fact("costs", page.say("early.costs", "day", letter.from()));
        page.fact("reason", page.say("reasons", "section", REASONS));
        Sentences.remedy(REMEDY, page);
    }

    static void rejected(RejectionLetter letter, ReadingPage page) {
        page.title("rejection.title");
        Sentences.project(letter.matter(), page);
        Sentences.replaces(letter.replaces(), page);
        page.fact(
                "requested",
                page.say(
                        "rejection.requested",
                        "amount",
                        letter.requested(),
                        "day",
                        letter.matter().submittedOn()));
        page.fact("reason", reasons(letter, page));
        page.fact("plan", page.say("rejection.plan", "total", letter.totalCosts(), "own", letter.ownMeans()));
        var round = letter.nextRound();
        if (round != null) {
            page.fact("next", page.say("rejection.again", "from", round.from(), "to", round.to()));
        }
        page.section("rejection.help-title", page.say("rejection.help"));
        Sentences.remedy(REMEDY, page);
    }

    private static List<Phrase> reasons(RejectionLetter letter, ReadingPage page) {
        var sentences = new ArrayList<Phrase>();
        for (var ground : page.fit().items(letter.grounds())) {
            if (!ground.isOther()) {
                sentences.add(page.say("ground."
                        + ground.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
        }
        sentences.add(
                sentences.isEmpty()
                        ? page.say("ground.other", "section", REASONS)
                        : page.say("reasons", "section", REASONS));
        return sentences;
    }
}
