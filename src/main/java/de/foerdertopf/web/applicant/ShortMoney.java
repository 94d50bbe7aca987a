package de.foerdertopf.web.applicant;

import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan of costs and money that the short form says as well: one sum of own money, and the rest asked for. Whoever once wrote down too
 * large a sum and corrected it is asked no more than anybody else.
 */
final class ShortMoney {

    private ShortMoney() {}

    /** Whether nothing is lost where this draft's money is written down shortly. */
    static boolean says(Draft draft) {
        var said = Questions.read(draft.sheet());
        var occasion = draft.occasion();
        var sources = sources(draft);
        return draft.plan()
                && sources.size() <= 1
                && sources.stream().allMatch(source -> source.kind() == FundingKind.OWN)
                && MoneyQuestions.requested(said, occasion)
                        .equals(MoneyQuestions.total(said).minus(MoneyQuestions.other(said, occasion)));
    }

    /** Writes it down so. */
    static void write(Map<String, List<String>> values, Draft draft) {
        var shortly = new HashMap<>(draft.typedOn(FormPage.COSTS));
        shortly.keySet()
                .removeIf(input -> input.startsWith(MoneyQuestions.SOURCES.name())
                        || input.equals(MoneyQuestions.REQUESTED.name()));
        var own = sources(draft).stream().findFirst();
        shortly.put(
                MoneyQuestions.OTHER_MONEY.name(),
                List.of(own.map(source -> source.amount().toGermanNumber()).orElse("0")));
        shortly.put(
                MoneyQuestions.OTHER_FROM.name(),
                List.of(own.map(FundingSource::description).orElse("")));
        values.remove(Draft.PLAN);
        PageVersions.put(values, FormPage.COSTS, shortly, null);
    }

    private static List<FundingSource> sources(Draft draft) {
        return Questions.read(draft.sheet()).find(MoneyQuestions.SOURCES).orElse(List.of()).stream()
                .filter(source -> source.amount().isPositive())
                .toList();
    }
}
