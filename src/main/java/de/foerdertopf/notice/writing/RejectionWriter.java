package de.foerdertopf.notice.writing;

import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.document.GermanWords;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.RejectionLetter;
import de.foerdertopf.notice.letters.RejectionLetter.Ground;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letter of a rejection: what was asked for, and why the fund does not pay. */
@Component
class RejectionWriter {

    private final Funds funds;
    private final LetterWords words;
    private final ReplacedNotices replaced;

    RejectionWriter(Funds funds, LetterWords words, ReplacedNotices replaced) {
        this.replaced = replaced;
        this.funds = funds;
        this.words = words;
    }

    /** The letter, with each ground that speaks against the application. */
    RejectionLetter write(
            SubmittedApplication application,
            DecisionView decision,
            List<CaseFinding> counting,
            LetterParts parts,
            Opening opening,
            String signedBy) {
        var plan = application.answers().plan();
        return new RejectionLetter(
                parts.head(),
                parts.matter(),
                opening,
                decision.amountRequested(),
                plan.totalCosts(),
                plan.sources().stream()
                        .filter(source -> source.kind() == FundingKind.OWN)
                        .map(FundingSource::amount)
                        .reduce(Money.ZERO, Money::plus),
                facts(application),
                grounds(decision, counting),
                ApprovalWriter.weighing(decision, words),
                null,
                nextRound(application, parts.head().date()),
                List.of(),
                parts.law(),
                parts.remedy(),
                new Closing(words.of("wish.rejection"), signedBy, List.of()),
                replaced.by(decision, Money.ZERO).orElse(null));
    }

    private String facts(SubmittedApplication application) {
        var project = application.answers().project();
        var period = project.period();
        var when = period.from().equals(period.to())
                ? words.of("decision.on", Map.of("day", period.to()))
                : words.of("decision.from-to", Map.of("first", GermanWords.from(period), "last", period.to()));
        var where = project.place().isBlank() ? "" : " " + words.of("decision.place", Map.of("place", project.place()));
        return words.of("decision.facts", Map.of("when", when + where, "volunteers", people(project.volunteers())));
    }

    private String people(int number) {
        return switch (number) {
            case 0 -> words.of("decision.people.none");
            case 1 -> words.of("decision.people.one");
            default -> words.of("decision.people.many", Map.of("number", number));
        };
    }

    /** Each finding with its paragraph where the reasons still fit them one by one; else the reasons as a whole. */
    private static List<Ground> grounds(DecisionView decision, List<CaseFinding> counting) {
        var blocking = counting.stream()
                .filter(f -> f.consequence() == Consequence.REJECT)
                .map(CaseFinding::code)
                .distinct()
                .toList();
        var paragraphs = Arrays.stream(decision.reasonText().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (!blocking.isEmpty() && paragraphs.size() == blocking.size()) {
            return IntStream.range(0, blocking.size())
                    .mapToObj(i -> new Ground(kind(blocking.get(i)), paragraphs.get(i), null))
                    .toList();
        }
        var only = blocking.size() == 1 ? kind(blocking.get(0)) : Ground.Kind.OTHER;
        return List.of(new Ground(only, String.join(" ", paragraphs), null));
    }

    private static Ground.Kind kind(FindingCode code) {
        return switch (code) {
            case PAID_STAFF -> Ground.Kind.PAID_STAFF;
            case START_BEFORE_DECISION -> Ground.Kind.START_BEFORE_DECISION;
            case DEADLINE_MISSED -> Ground.Kind.DEADLINE_MISSED;
            case NO_VOLUNTEERING -> Ground.Kind.NO_VOLUNTEERING;
            case NO_ENCOUNTER -> Ground.Kind.NO_ENCOUNTER;
            case DUPLICATE_APPLICATION -> Ground.Kind.DUPLICATE_APPLICATION;
            default -> Ground.Kind.OTHER;
        };
    }

    private @Nullable DateRange nextRound(SubmittedApplication application, LocalDate today) {
        return funds.rounds(application.fund()).stream()
                .filter(round -> !round.label().equals(application.round()))
                .filter(round -> round.closes().isAfter(today))
                .findFirst()
                .map(round -> new DateRange(round.opens().isBefore(today) ? today : round.opens(), round.closes()))
                .orElse(null);
    }
}
