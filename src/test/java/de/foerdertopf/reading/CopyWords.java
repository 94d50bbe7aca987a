package de.foerdertopf.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All words of a copy in their order, before they are printed. */
final class CopyWords {

    private CopyWords() {}

    static String of(ReadingCopy copy) {
        return Stream.of(
                        Stream.of(copy.title()),
                        copy.box().stream(),
                        copy.facts().stream()
                                .flatMap(fact -> Stream.concat(Stream.of(fact.label()), fact.values().stream())),
                        copy.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.heading()),
                                        section.items().stream().map(ReadingCopy.Item::phrase))))
                .flatMap(phrases -> phrases)
                .map(Phrase::plain)
                .collect(Collectors.joining("\n"));
    }

    /** What stands beside a label. */
    static List<String> beside(String label, ReadingCopy copy) {
        return copy.facts().stream()
                .filter(fact -> fact.label().plain().equals(label))
                .flatMap(fact -> fact.values().stream())
                .map(phrase -> phrase.plain().replace('\u00a0', ' '))
                .toList();
    }
}
