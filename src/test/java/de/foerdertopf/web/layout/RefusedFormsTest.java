package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import de.foerdertopf.audit.SeenCases;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class RefusedFormsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PATH = "/schreibtisch/faelle/MA-FF-2026-00042/entscheidung";
    private static final String HTML = "text/html;charset=UTF-8";

    private final MockHttpSession session = new MockHttpSession();
    private final List<String> reached = new ArrayList<>();

    @Test
    void whatCouldNotBeTakenComesBackAtAnAddressThatCanBeLookedAtAgain() throws Exception {
        var answer = post(session, 422, HTML, "<p>Böhms Eingabe</p>");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        reached.clear();
        for (var look = 0; look < 2; look++) {
            var page = get(session, PATH, keyIn(answer), NOW);
            assertThat(page.getStatus()).isEqualTo(422);
            assertThat(page.getContentType()).isEqualTo(HTML);
            assertThat(page.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("<p>Böhms Eingabe</p>");
        }
        assertThat(reached).as("nothing is sent or read again").isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsToldThereToo() throws Exception {
        var answer = post(session, 409, HTML, "<p>Inzwischen</p>");

        assertThat(get(session, PATH, keyIn(answer), NOW).getStatus()).isEqualTo(409);
    }

    @Test
    void everyOtherAnswerGoesOutAsItIs() throws Exception {
        for (var status : List.of(200, 302, 400, 403, 413, 429, 500)) {
            var answer = post(session, status, HTML, "<p>Antwort</p>");
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("<p>Antwort</p>");
        }
        assertThat(post(session, 422, "application/json", "{}").getStatus()).isEqualTo(422);
        assertThat(post(session, 422, HTML, "").getStatus()).isEqualTo(422);
        assertThat(post(session, 422, HTML, "x".repeat(RefusedForms.LONGEST_PAGE + 1))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoHasNoSessionIsAnsweredAtOnce() throws Exception {
        assertThat(post(null, 422, HTML, "<p>Anmelden</p>").getStatus()).isEqualTo(422);
    }

    @Test
    void nobodyElseAndNoOtherAddressSeesThePage() throws Exception {
        var key = keyIn(post(session, 422, HTML, "<p>Eingabe</p>"));

        assertThat(get(new MockHttpSession(), PATH, key, NOW).getHeader("Location"))
                .isEqualTo(PATH);
        assertThat(get(session, "/schreibtisch", key, NOW).getHeader("Location"))
                .isEqualTo("/schreibtisch");
    }

    /** Two people use one browser, one after the other: its session may live on. */
    @Test
    void whoSignsInAfterwardsInTheSameBrowserSeesNothingOfIt() throws Exception {
        var sender = new MockHttpServletRequest("POST", PATH);
        sender.setRemoteUser("Jana");
        var key = keyIn(refused(sender));
        var next = new MockHttpServletRequest("GET", PATH);
        next.setRemoteUser("Kim");

        assertThat(seen(next, key).getStatus()).isEqualTo(303);
        next.setRemoteUser("Jana");
        assertThat(seen(next, key).getContentAsString()).isEqualTo("<p>Eingabe</p>");
    }

    /** Many addresses only take input: nobody could look at them again. */
    @Test
    void theFormComesBackWhereItStood() throws Exception {
        var sender = new MockHttpServletRequest("POST", PATH + "/zurueck");
        sender.addHeader("Referer", "https://topf.example.org" + PATH + "?wer=SPONSOR&wieder=alt");
        var location = Objects.requireNonNull(refused(sender).getHeader("Location"));
        assertThat(location).startsWith(PATH + "?wer=SPONSOR&wieder=").doesNotContain("alt");
        var key = location.substring(location.lastIndexOf('=') + 1);
        var look = new MockHttpServletRequest("GET", PATH);
        look.setQueryString("wer=SPONSOR&wieder=" + key);

        assertThat(seen(look, key).getContentAsString()).isEqualTo("<p>Eingabe</p>");
        assertThat(seen(look, "gone").getHeader("Location")).isEqualTo(PATH + "?wer=SPONSOR");
    }

    @Test
    void nobodyIsSentToAnotherHouse() throws Exception {
        for (var referrer : List.of("https://a.example.org//b.example.org/x", "mailto:a@example.org", "::", "")) {
            var sender = new MockHttpServletRequest("POST", PATH);
            sender.addHeader("Referer", referrer);
            assertThat(refused(sender).getHeader("Location")).as(referrer).startsWith(PATH + "?wieder=");
        }
    }

    @Test
    void afterAWhileTheAddressShowsTheFormAsItStands() throws Exception {
        var key = keyIn(post(session, 422, HTML, "<p>Eingabe</p>"));

        assertThat(get(session, PATH, key, NOW.plus(RefusedForms.KEPT)).getStatus())
                .isEqualTo(422);
        var later = get(session, PATH, key, NOW.plus(RefusedForms.KEPT).plusMillis(1));
        assertThat(later.getStatus()).isEqualTo(303);
        assertThat(later.getHeader("Location")).isEqualTo(PATH);
    }

    @Test
    void onlyTheNewestFewAreKept() throws Exception {
        var keys = new ArrayList<String>();
        for (var sent = 0; sent <= RefusedForms.MOST_PAGES; sent++) {
            keys.add(keyIn(post(session, 422, HTML, "<p>" + sent + "</p>")));
        }

        assertThat(get(session, PATH, keys.get(0), NOW).getStatus()).isEqualTo(303);
        assertThat(get(session, PATH, keys.get(1), NOW).getContentAsString()).isEqualTo("<p>1</p>");
    }

    /** Somebody mends the page, goes on, and comes back by the Back key: the faults of before are no longer true. */
    @Test
    void onceTheFormIsTakenTheAddressShowsWhatStandsNow() throws Exception {
        var key = keyIn(post(session, 422, HTML, "<p>Falsch</p>"));
        var other = new MockHttpServletRequest("POST", PATH + "/zurueck");
        other.addHeader("Referer", "https://topf.example.org" + PATH);
        var beside = Objects.requireNonNull(refused(other).getHeader("Location"));

        post(session, 500, HTML, "");
        assertThat(get(session, PATH, key, NOW).getStatus())
                .as("nothing was taken")
                .isEqualTo(422);
        post(session, 302, HTML, "");

        var later = get(session, PATH, key, NOW);
        assertThat(later.getStatus()).isEqualTo(303);
        assertThat(later.getHeader("Location")).isEqualTo(PATH);
        var kept = beside.substring(beside.lastIndexOf('=') + 1);
        assertThat(get(session, PATH, kept, NOW).getStatus())
                .as("another form of the page")
                .isEqualTo(422);
    }

    private MockHttpServletResponse post(@Nullable MockHttpSession sender, int status, String type, String body)
            throws Exception {
        var request = new MockHttpServletRequest("POST", PATH);
        if (sender != null) {
            request.setSession(sender);
        }
        return answer(request, NOW, (sent, response) -> {
            ((HttpServletResponse) response).setStatus(status);
            response.setContentType(type);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private MockHttpServletResponse refused(MockHttpServletRequest request) throws Exception {
        request.setSession(session);
        return answer(request, NOW, (sent, response) -> {
            ((HttpServletResponse) response).setStatus(422);
            response.setContentType(HTML);
            response.getOutputStream().write("<p>Eingabe</p>".getBytes(StandardCharsets.UTF_8));
        });
    }

    private MockHttpServletResponse seen(MockHttpServletRequest request, String key) throws Exception {
        request.setSession(session);
        request.setParameter(RefusedForms.KEY, key);
        return answer(request, NOW, (sent, response) -> reached.add(PATH));
    }

    private MockHttpServletResponse get(MockHttpSession viewer, String path, String key, Instant at) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setSession(viewer);
        request.setParameter(RefusedForms.KEY, key);
        return answer(request, at, (sent, response) -> reached.add(path));
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request, Instant at, FilterChain house)
            throws Exception {
        var response = new MockHttpServletResponse();
        new RefusedForms(Clock.fixed(at, ZoneOffset.UTC), mock(SeenCases.class)).doFilter(request, response, house);
        return response;
    }

    private static String keyIn(MockHttpServletResponse answer) {
        var location = Objects.requireNonNull(answer.getHeader("Location"));
        assertThat(location).startsWith(PATH + "?" + RefusedForms.KEY + "=");
        return location.substring(location.indexOf('=') + 1);
    }
}
