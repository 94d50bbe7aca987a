package de.foerdertopf.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Where the links of a PDF lead: to pages, mail and telephone, and nowhere into the reader's own computer. */
final class PdfLinks {

    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+-]*):.*", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    private static final COSName BASE = COSName.getPDFName("Base");

    private PdfLinks() {}

    /** Whether the part is a link, or what links are read after, that leads where it should not. */
    static boolean isHarmful(COSDictionary part) {
        return leadsAstray(part.getString(COSName.URI)) || leadsAstray(part.getString(BASE));
    }

    /** Leaves the place in the page, and no way from it. */
    static void cut(COSDictionary part) {
        if (isHarmful(part)) {
            part.removeItem(COSName.URI);
            part.removeItem(BASE);
        }
    }

    private static boolean leadsAstray(@Nullable String address) {
        if (address == null) {
            return false;
        }
        var scheme = SCHEME.matcher(UNSEEN.matcher(address).replaceAll("").toLowerCase(Locale.ROOT));
        return scheme.matches() && !HARMLESS.contains(scheme.group(1));
    }
}
