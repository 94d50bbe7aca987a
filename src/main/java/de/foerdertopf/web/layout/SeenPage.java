package de.foerdertopf.web.layout;

import de.foerdertopf.shared.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page about a case showed to the person who looks at it. Every form of the page hands it back ({@value #FIELD}), so that
 * nobody decides, signs or corrects what has become something else meanwhile.
 */
public final class SeenPage {

    /** The hidden input. */
    public static final String FIELD = "seen";

    private static final String ATTRIBUTE = SeenPage.class.getName();
    private static final Pattern HANDED_BACK = Pattern.compile("(\\d{1,15})\\.([0-9a-f-]{36})");

    private final CaseNumber caseNumber;
    private final long now;
    private final boolean known;
    private final String sheet;
    private long shown;
    private boolean minded;

    private SeenPage(CaseNumber caseNumber, long now, boolean known, String sheet, long shown) {
        this.caseNumber = caseNumber;
        this.now = now;
        this.known = known;
        this.sheet = sheet;
        this.shown = shown;
    }

    /**
     * Remembers what there is to see when a request begins, before anything is read for its page.
     *
     * @param now what can be seen of the case
     */
    static void begin(HttpServletRequest request, CaseNumber caseNumber, long now) {
        var given = request.getParameter(FIELD);
        var handedBack = HANDED_BACK.matcher(given == null ? "" : given);
        var posted = "POST".equals(request.getMethod());
        // nobody was shown what has not happened yet
        var known = posted && handedBack.matches() && Long.parseLong(handedBack.group(1)) <= now;
        request.setAttribute(
                ATTRIBUTE,
                new SeenPage(
                        caseNumber,
                        now,
                        known,
                        known ? handedBack.group(2) : UUID.randomUUID().toString(),
                        known ? Long.parseLong(handedBack.group(1)) : now));
    }

    /** Null where the page is about no case. */
    public static @Nullable SeenPage of(HttpServletRequest request) {
        return (SeenPage) request.getAttribute(ATTRIBUTE);
    }

    /** The case that the page is about. */
    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Whether the form says what its page showed. */
    public boolean isKnown() {
        return known;
    }

    /** From now on its form does nothing where the case is not what the page showed. */
    public void mindChanges() {
        minded = known;
    }

    /** Whether its form does nothing where the case is not what the page showed. */
    boolean mindsChanges() {
        return minded;
    }

    /** Names this one page that was sent to one person once. */
    public String sheet() {
        return sheet;
    }

    /** The place in the trail up to which the page tells everything. */
    public long shown() {
        return shown;
    }

    /** The page that is shown again tells everything up to here. */
    public void tellUpTo(long position) {
        shown = Math.max(Math.max(shown, now), position);
    }

    /** What the hidden input holds. */
    String token() {
        return shown + "." + sheet;
    }
}
