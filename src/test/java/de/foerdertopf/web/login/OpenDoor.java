package de.foerdertopf.web.login;

import de.foerdertopf.identity.EmailAddress;
import java.util.Collections;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session as a sign-in with both factors leaves it, without the pages of the sign-in. */
public record OpenDoor(MockHttpSession session, UUID id) {

    /** Lets the person in, just now. */
    public static OpenDoor of(ApplicationContext house, SignedIn person) {
        var request = new MockHttpServletRequest();
        var session = new MockHttpSession();
        request.setSession(session);
        try {
            house.getBean(Sessions.class)
                    .open(
                            person,
                            new EmailAddress("tuer." + person.id() + "@example.org"),
                            Sessions.Way.CODE,
                            request,
                            new MockHttpServletResponse());
            var opened = OpenSessions.of(request).orElseThrow();
            return new OpenDoor(session, opened.id());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The same person in the same session, who has done nothing in it yet. */
    public MockHttpSession again() {
        var fresh = new MockHttpSession();
        Collections.list(session.getAttributeNames())
                .forEach(name -> fresh.setAttribute(name, session.getAttribute(name)));
        return fresh;
    }
}
