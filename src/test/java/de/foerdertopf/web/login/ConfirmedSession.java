package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** The session of somebody who has just given her second factor, for tests that look at other doors. */
public final class ConfirmedSession {

    private ConfirmedSession() {}

    public static void confirm(HttpSession session, SignedIn person) {
        var open = new OpenSession(person, "", Instant.EPOCH, session, new ConcurrentHashMap<>());
        open.confirmForGood();
        session.setAttribute(OpenSession.class.getName(), open);
    }
}
