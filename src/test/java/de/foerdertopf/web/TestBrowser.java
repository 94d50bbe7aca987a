package de.foerdertopf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A browser without a window: keeps cookies, follows links, sends the forms that it sees, as a person without JavaScript would. */
public final class TestBrowser {

    private static final int MOST_REDIRECTS = 8;
    private static final int SEE_OTHER = 303;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private @Nullable HttpResponse<String> last;

    public TestBrowser(int port) {
        base = "http://localhost:" + port;
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Opens an address and follows redirects. */
    public Document open(String path) {
        send(HttpRequest.newBuilder(address(path)).GET());
        return follow();
    }

    /** Opens an address and stops there. */
    public HttpResponse<String> get(String path) {
        send(HttpRequest.newBuilder(address(path)).GET());
        return response();
    }

    /** Loads a file, as the browser saves it. */
    public byte[] load(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(address(path)).GET().build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the form on the page whose action is this path, with the given names and values added or replaced. */
    public Document submit(String action, String... namesAndValues) {
        post(action, fieldsOf(action, namesAndValues), "same-origin");
        return follow();
    }

    /**
     * Posts without any page: no token but what is given, and the header of the given origin ({@code null}: none). Stops at the answer,
     * or at the form that came back because it could not be taken.
     */
    public HttpResponse<String> post(String path, List<String> fields, @Nullable String site) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        send(request);
        if (status() == SEE_OTHER) {
            follow();
        }
        return response();
    }

    /** Sends the form with one file, in parts. */
    public Document submitWith(String action, String field, String fileName, byte[] file, String... namesAndValues) {
        return submitWith(
                action, field, Map.of(fileName, file), List.of("Sec-Fetch-Site", "same-origin"), namesAndValues);
    }

    /** Sends the form with several files, in parts, and with what headers say about where it stood. */
    public Document submitWith(
            String action, String field, Map<String, byte[]> files, List<String> headers, String... namesAndValues) {
        var boundary = "part-" + UUID.randomUUID();
        var fields = fieldsOf(action, namesAndValues);
        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < fields.size(); i += 2) {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i) + "\"\r\n\r\n"
                            + fields.get(i + 1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((fileName, file) -> {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(file);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var length = parts.stream().mapToLong(part -> part.length).sum();
        var request = HttpRequest.newBuilder(address(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArrays(parts), length));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        send(request);
        return follow();
    }

    /** The hidden and given fields of a form on the page; a filter that leads to the same address is not meant. */
    public List<String> fieldsOf(String action, String... namesAndValues) {
        var form = page().selectFirst("form[method=post][action=" + action + "]");
        assertThat(form).as("form " + action + " on " + path()).isNotNull();
        var given = List.of(namesAndValues);
        var fields = new ArrayList<String>();
        for (var input : Objects.requireNonNull(form).select("input:not([type=file]), select, textarea")) {
            var name = input.attr("name");
            var box =
                    input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
            if (!name.isEmpty() && !given.contains(name) && (!box || input.hasAttr("checked"))) {
                fields.add(name);
                fields.add(input.is("select") ? chosenIn(input) : input.val());
            }
        }
        fields.addAll(given);
        return fields;
    }

    /** A list box sends what is chosen, and its first entry where nothing is. */
    private static String chosenIn(Element list) {
        return Stream.of("option[selected]", "option")
                .map(list::selectFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Element::val)
                .orElse("");
    }

    public HttpResponse<String> response() {
        return Objects.requireNonNull(last);
    }

    public int status() {
        return response().statusCode();
    }

    /** Where the browser is now. */
    public String path() {
        var uri = response().uri();
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    public Document page() {
        return Jsoup.parse(response().body());
    }

    /** As after a day, or after the server was started again. */
    public void loseSession() {
        cookies.getCookieStore().get(URI.create(base)).stream()
                .filter(cookie -> cookie.getName().contains("SESSION"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    /** All that were set, with how long they are kept. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    private Document follow() {
        for (int i = 0; i < MOST_REDIRECTS && status() / 100 == 3; i++) {
            var location = response().headers().firstValue("Location").orElseThrow();
            send(HttpRequest.newBuilder(response().uri().resolve(location)).GET());
        }
        return page();
    }

    private void send(HttpRequest.Builder request) {
        try {
            last = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create(base + path);
    }
}
