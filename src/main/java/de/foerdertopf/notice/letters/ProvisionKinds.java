package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import java.util.ArrayList;
import java.util.List;

/** Which numbers are obligations, which are conditions: the sentence before the provisions says it. */
record ProvisionKinds(Provision.Kind kind, List<Integer> numbers) {

    /** One group for each kind that occurs, in the order of the first number. */
    static List<ProvisionKinds> of(List<Provision> provisions) {
        return provisions.stream()
                .map(Provision::kind)
                .distinct()
                .map(kind -> new ProvisionKinds(
                        kind,
                        provisions.stream()
                                .filter(p -> p.kind() == kind)
                                .map(Provision::number)
                                .toList()))
                .toList();
    }

    boolean isSeveral() {
        return numbers.size() > 1;
    }

    /** {@code 1 bis 4 und 6 bis 8}. */
    String numberText() {
        var runs = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < numbers.size(); i++) {
            var lastOfRun = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (lastOfRun) {
                runs.addAll(run(start, i));
                start = i + 1;
            }
        }
        return GermanWords.list(runs);
    }

    private List<String> run(int first, int last) {
        var from = String.valueOf(numbers.get(first));
        var to = String.valueOf(numbers.get(last));
        if (first == last) {
            return List.of(from);
        }
        return last == first + 1 ? List.of(from, to) : List.of(from + " bis " + to);
    }

    boolean isObligation() {
        return kind == Provision.Kind.OBLIGATION;
    }

    boolean isCondition() {
        return kind == Provision.Kind.CONDITION;
    }

    boolean isTimeLimit() {
        return kind == Provision.Kind.TIME_LIMIT;
    }

    boolean isRevocationReservation() {
        return kind == Provision.Kind.REVOCATION_RESERVATION;
    }
}
