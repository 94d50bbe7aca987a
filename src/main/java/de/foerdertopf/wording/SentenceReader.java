package de.foerdertopf.wording;

import de.foerdertopf.wording.TemplatePieces.Kind;
import de.foerdertopf.wording.TemplatePieces.Piece;
import de.foerdertopf.wording.TemplateSentence.Condition;
import de.foerdertopf.wording.TemplateSentence.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes through a template once, from its first sign to its last, and finds its sentences and what stands around each. */
final class SentenceReader {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern DESCRIPTION = Pattern.compile("\\balt=\"([^\"]+)\"");
    private static final Set<String> WITHIN_A_LINE = Set.of("span", "bdi", "i", "em");

    private final String source;
    private final List<TemplateSentence> sentences = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private final List<Piece> run = new ArrayList<>();
    private final Paragraph paragraph = new Paragraph(sentences);
    private final Deque<Condition> sections = new ArrayDeque<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private final StringBuilder headingInProgress = new StringBuilder();
    private String heading = "";
    private int headingDepth;

    private SentenceReader(String source) {
        this.source = source;
    }

    /**
     * Where a sentence stands in the file.
     *
     * @param bold the element that makes words of it bold
     */
    record Region(int start, int end, String bold) {}

    /** Reads a template or part. */
    static SentenceReader read(String source) {
        var reader = new SentenceReader(source);
        reader.read();
        return reader;
    }

    List<TemplateSentence> sentences() {
        return List.copyOf(sentences);
    }

    /** Where the sentences stand, in the same order. */
    List<Region> regions() {
        return List.copyOf(regions);
    }

    /** Words that cannot be shown as a sentence. */
    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    private void read() {
        for (var piece : TemplatePieces.of(source)) {
            if (isOfASentence(piece)) {
                run.add(piece);
            } else {
                end();
                if (piece.kind() == Kind.CONTROL) {
                    section(piece.inner());
                } else {
                    element(piece);
                }
            }
        }
        end();
        paragraph.end();
    }

    private static boolean isOfASentence(Piece piece) {
        return switch (piece.kind()) {
            case WORDS, VALUE -> true;
            case TAG -> BoldWords.ELEMENTS.contains(piece.tagName().replace("/", ""));
            case CONTROL -> false;
        };
    }

    private void section(String inner) {
        if (inner.startsWith("#") || inner.startsWith("^")) {
            sections.addLast(new Condition(inner.substring(1).strip(), inner.startsWith("^")));
        } else if (inner.startsWith("/") && !sections.isEmpty()) {
            sections.removeLast();
        } else if (inner.startsWith(">")) {
            paragraph.add("{{>" + inner.substring(1).strip() + "}}");
        }
    }

    private void element(Piece tag) {
        DESCRIPTION.matcher(tag.inner()).results().forEach(alt -> elsewhere.add(alt.group(1)));
        var name = tag.tagName();
        if (!WITHIN_A_LINE.contains(name.replace("/", ""))) {
            paragraph.end();
        }
        if (name.startsWith("/")) {
            if (isHeading(name.substring(1))) {
                heading = headingInProgress.toString().strip();
            }
            elements.removeLastOccurrence(name.substring(1));
            if (elements.size() < headingDepth) {
                heading = "";
                headingDepth = 0;
            }
        } else if (!tag.isEmptyTag() && !name.isEmpty()) {
            if (isHeading(name)) {
                headingInProgress.setLength(0);
                headingDepth = elements.size();
            }
            elements.addLast(name);
        }
    }

    private static boolean isHeading(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
    }

    private Place place() {
        for (var element : (Iterable<String>) elements::descendingIterator) {
            if (isHeading(element)) {
                return Place.HEADING;
            }
            if (element.equals("th") || element.equals("td")) {
                return Place.TABLE;
            }
            if (element.equals("li")) {
                return Place.POINT;
            }
        }
        return Place.TEXT;
    }

    /** A run of words is over: it becomes a sentence, or words for experts, or it was only white space between tags. */
    private void end() {
        while (!run.isEmpty() && isBlank(run.get(0))) {
            run.remove(0);
        }
        while (!run.isEmpty() && isBlank(run.get(run.size() - 1))) {
            run.remove(run.size() - 1);
        }
        var sentencesBefore = sentences.size();
        var isStyle = elements.contains("style");
        if (!isStyle && run.stream().anyMatch(piece -> piece.kind() == Kind.WORDS && hasWord(piece))) {
            sentence();
        }
        if (sentences.size() > sentencesBefore) {
            paragraph.addSentence(sentencesBefore);
        } else {
            run.forEach(piece -> paragraph.add(
                    piece.kind() == Kind.VALUE
                            ? "{{" + piece.inner() + "}}"
                            : piece.kind() == Kind.WORDS ? piece.inner() : ""));
        }
        run.clear();
    }

    private void sentence() {
        var first = run.get(0);
        var last = run.get(run.size() - 1);
        var start = first.start() + (first.kind() == Kind.WORDS ? blanksBefore(first.inner()) : 0);
        var end = last.end() - (last.kind() == Kind.WORDS ? blanksAfter(last.inner()) : 0);
        var place = place();
        var bold = new BoldWords();
        var shown = new StringBuilder();
        var isShown = true;
        for (var piece : run) {
            switch (piece.kind()) {
                case VALUE -> shown.append("{{").append(piece.inner()).append("}}");
                case WORDS -> {
                    var words = SentenceWritten.read(piece.inner());
                    isShown &= words != null;
                    shown.append(words == null ? piece.inner() : words);
                }
                case TAG -> {
                    isShown &= bold.takes(piece);
                    shown.append(SentenceWritten.BOLD);
                }
                case CONTROL -> throw new IllegalStateException("Not within a sentence: " + piece);
            }
        }
        var text = shown.toString().strip();
        if (place == Place.HEADING) {
            headingInProgress.append(text).append(' ');
        }
        if (!isShown || bold.isOpen() || text.contains("**")) {
            elsewhere.add(text.replace("*", ""));
            return;
        }
        regions.add(new Region(start, end, bold.element()));
        sentences.add(new TemplateSentence(
                sentences.size(), place, heading, List.copyOf(sections), text, "", "", line(start), line(end)));
    }

    private static boolean hasWord(Piece words) {
        return WORD.matcher(words.inner()).find();
    }

    private static boolean isBlank(Piece piece) {
        return piece.kind() == Kind.WORDS
                && blanksBefore(piece.inner()) == piece.inner().length();
    }

    private static int blanksBefore(String words) {
        var count = 0;
        while (count < words.length() && Character.isWhitespace(words.charAt(count))) {
            count++;
        }
        return count;
    }

    private static int blanksAfter(String words) {
        var count = 0;
        while (count < words.length() && Character.isWhitespace(words.charAt(words.length() - 1 - count))) {
            count++;
        }
        return count;
    }

    private int line(int position) {
        return 1
                + (int) source.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
