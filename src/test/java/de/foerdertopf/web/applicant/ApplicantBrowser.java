package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.login.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person who is signed in and opens pages; each page seen lies afterwards in {@code target/pattern-pages}. */
final class ApplicantBrowser {

    private static final Path PAGES = Path.of("target/pattern-pages");

    private final MockMvc browser;
    private final UUID person;

    ApplicantBrowser(WebApplicationContext house) {
        this(house, UUID.randomUUID());
    }

    ApplicantBrowser(WebApplicationContext house, UUID person) {
        this.person = person;
        browser = MockMvcBuilders.webAppContextSetup(house).build();
    }

    UUID person() {
        return person;
    }

    /** A page that is there. */
    Document see(String address, String name) throws Exception {
        var response = send(MockMvcRequestBuilders.get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return page(response, name);
    }

    /** What every page must be: no missing text, one h1, ids used once, a label at each input. */
    static Document page(MockHttpServletResponse response, String name) throws IOException {
        var html = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).as("missing messages on " + name).doesNotContain("??");
        Files.createDirectories(PAGES);
        Files.writeString(
                PAGES.resolve(name + ".html"),
                html.replaceAll(
                        "href=\"/assets/foerdertopf(-[0-9a-f]+)?\\.css",
                        "href=\"../assets/static/assets/foerdertopf.css"));
        var page = Jsoup.parse(html);
        assertThat(page.select("h1")).as("one h1 on " + name).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).as("ids on " + name).doesNotHaveDuplicates();
        assertThat(page.select("form[method=post] input:not([type=hidden])").stream()
                        .allMatch(input -> input.parents().is("label")
                                || !page.select("label[for=" + input.id() + "]").isEmpty()))
                .as("labels on " + name)
                .isTrue();
        return page;
    }

    /** Where an address leads; empty where it stays. */
    String get(String address) throws Exception {
        return Objects.requireNonNullElse(
                send(MockMvcRequestBuilders.get(address)).getRedirectedUrl(), "");
    }

    /** Sends a form that is taken, and tells where it leads. */
    String post(String address, String... fields) throws Exception {
        return taken(form(address, fields));
    }

    String taken(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus())
                .as(() -> Jsoup.parse(content(response))
                        .select(".ft-errors, main p")
                        .text())
                .isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    /** Sends a form and goes where it leads, with what the form left to be said there. */
    Document follow(AbstractMockHttpServletRequestBuilder<?> request, String name) throws Exception {
        var sent = perform(request);
        var next = MockMvcRequestBuilders.get(
                Objects.requireNonNull(sent.getResponse().getRedirectedUrl()));
        sent.getFlashMap().forEach(next::flashAttr);
        return page(send(next), name);
    }

    /** Sends a form that is not taken, and shows what comes back. */
    Document page(AbstractMockHttpServletRequestBuilder<?> request, int status, String name) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(status);
        return page(response, name);
    }

    Document refused(AbstractMockHttpServletRequestBuilder<?> request, String name) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(422);
        var page = page(response, name);
        assertThat(page.title()).startsWith("Fehler:");
        return page;
    }

    int status(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getStatus();
    }

    /** Sends the same form twice in one moment, as a nervous finger does, and tells what each answer is. */
    List<MockHttpServletResponse> twiceAtOnce(Supplier<AbstractMockHttpServletRequestBuilder<?>> form)
            throws Exception {
        var both = new CyclicBarrier(2);
        Callable<MockHttpServletResponse> sending = () -> {
            both.await();
            return send(form.get());
        };
        var fingers = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<MockHttpServletResponse>();
            for (var answer : fingers.invokeAll(List.of(sending, sending))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            fingers.shutdownNow();
        }
    }

    private static String content(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AbstractMockHttpServletRequestBuilder<?> form(String address, String... fields) {
        var request = MockMvcRequestBuilders.post(address).contentType("application/x-www-form-urlencoded");
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return perform(request).getResponse();
    }

    private MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        new SignedIn(Actor.Kind.APPLICANT, person), "", "ROLE_APPLICANT"));
        try {
            return browser.perform(request).andReturn();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
