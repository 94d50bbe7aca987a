package de.foerdertopf.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells sentences of one paragraph what stands around them. */
final class Paragraph {

    private final List<TemplateSentence> sentences;
    private final List<String> pieces = new ArrayList<>();
    private final Map<Integer, Integer> places = new TreeMap<>();

    /** @param sentences all that were found so far, by their number */
    Paragraph(List<TemplateSentence> sentences) {
        this.sentences = sentences;
    }

    void add(String piece) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }

    void addSentence(int number) {
        places.put(number, pieces.size());
        pieces.add(sentences.get(number).text());
    }

    void end() {
        places.forEach((number, at) -> sentences.set(
                number,
                sentences
                        .get(number)
                        .within(
                                String.join(" ", pieces.subList(0, at)),
                                String.join(" ", pieces.subList(at + 1, pieces.size())))));
        places.clear();
        pieces.clear();
    }
}
