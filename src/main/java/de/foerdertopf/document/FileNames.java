package de.foerdertopf.document;

import de.foerdertopf.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** File names that are safe in a header, on any disk and in front of people. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()+-]");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The last part of a path, without what could break out of a header or a folder. */
    static String clean(String typed) {
        var name = Texts.cleanLine(typed).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        name = UNSAFE.matcher(name).replaceAll("_");
        name = name.replaceAll("\\.{2,}", ".").replaceAll("^[. ]+|[. ]+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            var dot = name.lastIndexOf('.');
            var extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length()))
                            .strip()
                    + extension;
        }
        if (name.isEmpty()) {
            return "datei";
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    /** The same name with the extension that its content deserves. */
    static String withExtension(String typed, String extension, String... alsoRight) {
        var name = clean(typed);
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("." + extension)) {
            return name;
        }
        for (var right : alsoRight) {
            if (lower.endsWith("." + right)) {
                return name;
            }
        }
        var dot = name.lastIndexOf('.');
        return clean((dot > 0 ? name.substring(0, dot) : name) + "." + extension);
    }
}
