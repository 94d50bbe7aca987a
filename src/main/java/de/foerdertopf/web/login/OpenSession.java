package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One session of a person: where she came in, when, and when she last gave her second factor. Leaves the list with its session. */
final class OpenSession implements HttpSessionBindingListener {

    private static final Pattern SYSTEM = Pattern.compile("Android|iPhone|iPad|Windows|Macintosh|Linux");
    private static final Pattern BROWSER = Pattern.compile("Firefox|Edg|OPR|SamsungBrowser|Chrome|Safari");

    private final UUID id = UUID.randomUUID();
    private final SignedIn person;
    private final String device;
    private final Instant since;
    private final HttpSession session;
    private final Map<UUID, OpenSession> list;
    private volatile Instant lastSeen;
    private volatile @Nullable Instant confirmed;
    private volatile boolean alwaysConfirmed;

    OpenSession(SignedIn person, String userAgent, Instant since, HttpSession session, Map<UUID, OpenSession> list) {
        this.person = person;
        this.device = device(userAgent);
        this.since = since;
        this.lastSeen = since;
        this.session = session;
        this.list = list;
    }

    UUID id() {
        return id;
    }

    SignedIn person() {
        return person;
    }

    /** Such as "Firefox, Android"; empty where the browser does not say. */
    String device() {
        return device;
    }

    Instant since() {
        return since;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant at) {
        lastSeen = at;
    }

    /** The person gave her second factor. */
    void confirm(Instant at) {
        confirmed = at;
    }

    /** The demonstration's one-click sign-in: nobody there has a second factor. */
    void confirmForGood() {
        alwaysConfirmed = true;
    }

    void askAgain() {
        confirmed = null;
    }

    boolean isConfirmed(Instant now, Duration valid) {
        var at = confirmed;
        return alwaysConfirmed || (at != null && now.isBefore(at.plus(valid)));
    }

    void end() {
        list.remove(id);
        try {
            session.invalidate();
        } catch (IllegalStateException endedAlready) {
            // it ended by itself in the meantime, which is what was wanted
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        list.put(id, this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        list.remove(id);
    }

    private static String device(String userAgent) {
        var browser = BROWSER.matcher(userAgent);
        var system = SYSTEM.matcher(userAgent);
        var name = browser.find()
                ? switch (browser.group()) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    case "SamsungBrowser" -> "Samsung Internet";
                    default -> browser.group();
                }
                : "";
        var on = system.find() ? system.group().replace("Macintosh", "Mac") : "";
        return name.isEmpty() || on.isEmpty() ? name + on : name + ", " + on;
    }
}
