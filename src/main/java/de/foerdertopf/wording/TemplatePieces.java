package de.foerdertopf.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a template into tags, placeholders and words without losing a sign: put together again, the pieces are the file.
 *
 * <p>A parser for whole documents would not do: parts are pieces of documents, and placeholders stand within tags. What is cut
 * wrongly cannot harm a letter: the whole is checked before it is published.
 */
final class TemplatePieces {

    private static final Pattern NAME = Pattern.compile("\\.|[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*");

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();

    private TemplatePieces(String source) {
        this.source = source;
    }

    /** What a piece is. */
    enum Kind {
        WORDS,
        /** A placeholder that prints a value. */
        VALUE,
        /** Beginning or end of a section, a part, a comment: every other placeholder. */
        CONTROL,
        TAG
    }

    /**
     * A piece and where it stands.
     *
     * @param inner the words, the name within the braces with its sign, or the tag without its brackets
     */
    record Piece(Kind kind, int start, int end, String inner) {

        /** A tag's name; closing tags begin with a slash. */
        String tagName() {
            var at = inner.startsWith("/") ? 1 : 0;
            var to = at;
            while (to < inner.length() && Character.isLetterOrDigit(inner.charAt(to))) {
                to++;
            }
            return inner.substring(0, to);
        }

        boolean isEmptyTag() {
            return inner.endsWith("/");
        }
    }

    static List<Piece> of(String source) {
        var pieces = new TemplatePieces(source);
        pieces.cut();
        return List.copyOf(pieces.pieces);
    }

    private void cut() {
        var at = 0;
        while (at < source.length()) {
            var start = at;
            if (source.startsWith("{{", at)) {
                at = braces(at);
            } else if (source.charAt(at) == '<') {
                at = tag(at);
            } else {
                while (at < source.length() && source.charAt(at) != '<' && !source.startsWith("{{", at)) {
                    at++;
                }
                add(Kind.WORDS, start, at, source.substring(start, at));
            }
        }
    }

    private int braces(int start) {
        var end = endOfBraces(start);
        var inner = source.substring(start + 2, Math.max(start + 2, end - 2)).strip();
        add(NAME.matcher(inner).matches() ? Kind.VALUE : Kind.CONTROL, start, end, inner);
        return end;
    }

    private int endOfBraces(int start) {
        var closing = source.startsWith("{{{", start) ? "}}}" : "}}";
        var found = source.indexOf(closing, start);
        return found < 0 ? source.length() : found + closing.length();
    }

    private int tag(int start) {
        var end = source.startsWith("<!--", start) ? endOf("-->", start) : endOfTag(start);
        add(Kind.TAG, start, end, source.substring(start + 1, Math.max(start + 1, end - 1)));
        return end;
    }

    private int endOf(String closing, int start) {
        var found = source.indexOf(closing, start);
        return found < 0 ? source.length() : found + closing.length();
    }

    private int endOfTag(int start) {
        var quote = '\0';
        var at = start + 1;
        while (at < source.length()) {
            if (source.startsWith("{{", at)) {
                at = endOfBraces(at);
                continue;
            }
            var c = source.charAt(at++);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        return at;
    }

    private void add(Kind kind, int start, int end, String inner) {
        pieces.add(new Piece(kind, start, end, inner));
    }
}
