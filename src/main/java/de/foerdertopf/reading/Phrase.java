package de.foerdertopf.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence of a copy with its values in place. */
record Phrase(List<Run> runs) {

    Phrase {
        runs = List.copyOf(runs);
    }

    /** Without its marks, for the title of the file. */
    String plain() {
        return runs.stream()
                .map(run -> (run.blankBefore() ? " " : "") + run.text() + (run.blankAfter() ? " " : ""))
                .collect(Collectors.joining());
    }

    Phrase and(Phrase other) {
        var both = new ArrayList<>(runs);
        both.add(Run.words(" ", false));
        both.addAll(other.runs);
        return new Phrase(both);
    }
}
