package de.foerdertopf.web.layout;

import de.foerdertopf.audit.SeenCases;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Lets a form that could not be taken come back at an address that can be looked at again: what was sent is answered with the way
 * there, so that "back" and "reload" send nothing a second time and never ask whether they may. The newest few pages are kept in the
 * session, for a while, and shown to the person who sent them alone; after that, and once the
 * form was sent again and taken, the address shows the form as it stands. Where a case
 * has changed since, its page is drawn anew around what was typed. No page has to think of it.
 */
@Component
class RefusedForms extends OncePerRequestFilter {

    /** In the address of a form that came back. */
    static final String KEY = "wieder";

    static final int MOST_PAGES = 5;
    static final int LONGEST_PAGE = 1_000_000;
    static final Duration KEPT = Duration.ofMinutes(30);

    private static final String ATTRIBUTE = RefusedForms.class.getName();

    private final Clock clock;
    private final SeenCases seenCases;

    RefusedForms(Clock clock, SeenCases seenCases) {
        this.clock = clock;
        this.seenCases = seenCases;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null) {
            chain.doFilter(request, response);
        } else if (HttpMethod.POST.matches(request.getMethod())) {
            send(request, response, chain);
        } else if (request.getParameter(KEY) != null && HttpMethod.GET.matches(request.getMethod())) {
            show(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var session = request.getSession(false);
        var address = FormAddress.sentFrom(request);
        if (session == null || !isRefusal(answer)) {
            if (session != null && isTaken(answer)) {
                drop(session, address.path(), request);
            }
            answer.copyBodyToResponse();
            return;
        }
        var form = RefusedForm.of(
                UUID.randomUUID().toString(),
                address.path(),
                request.getRequestURI(),
                person(request),
                answer,
                clock.instant(),
                TypedOnCase.of(request));
        keep(session, form);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address.withKey(form.key()));
    }

    /** A page that says what is wrong; nothing that is already on its way. */
    private static boolean isRefusal(ContentCachingResponseWrapper answer) {
        var status = answer.getStatus();
        return (status == HttpStatus.UNPROCESSABLE_CONTENT.value() || status == HttpStatus.CONFLICT.value())
                && !answer.isCommitted()
                && answer.getContentSize() > 0
                && answer.getContentSize() <= LONGEST_PAGE
                && Objects.requireNonNullElse(answer.getContentType(), "").startsWith(MediaType.TEXT_HTML_VALUE);
    }

    /** What a form asked for was done, or kept: the house leads on to another page. */
    private static boolean isTaken(ContentCachingResponseWrapper answer) {
        return HttpStatus.valueOf(answer.getStatus()).is3xxRedirection();
    }

    private void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = find(request.getSession(), request.getRequestURI(), request.getParameter(KEY), person(request));
        if (kept.isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, FormAddress.of(request).plain());
            return;
        }
        var sent = kept.get().sent();
        if (sent != null && !seenCases.since(sent.about(), sent.told()).isEmpty()) {
            drawAnew(kept.get(), sent, request, response, chain);
            return;
        }
        var page = kept.get().page();
        response.setStatus(kept.get().status());
        response.setContentType(kept.get().contentType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** The case is another than the one that the form was sent for: it is refused once more, on the page as it is today. */
    private void drawAnew(
            RefusedForm form,
            TypedOnCase sent,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(sent.on(request), answer);
        if (isRefusal(answer)) {
            keep(
                    request.getSession(),
                    RefusedForm.of(
                            form.key(),
                            form.path(),
                            form.action(),
                            form.person(),
                            answer,
                            form.at(),
                            sent.toldBy(request)));
        }
        answer.copyBodyToResponse();
    }

    private void keep(HttpSession session, RefusedForm form) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var kept = kept(session);
            kept.removeIf(earlier -> earlier.key().equals(form.key()));
            kept.add(form);
            session.setAttribute(
                    ATTRIBUTE, List.copyOf(kept.subList(Math.max(0, kept.size() - MOST_PAGES), kept.size())));
        }
    }

    /** Whoever sent the form again and was understood sees what stands now, and not what was wrong before. */
    private void drop(HttpSession session, String path, HttpServletRequest request) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var kept = kept(session);
            if (kept.removeIf(form -> form.isOf(path, request.getRequestURI(), person(request)))) {
                session.setAttribute(ATTRIBUTE, List.copyOf(kept));
            }
        }
    }

    /** Who is signed in: a browser's session may go from one person to the next. */
    private static String person(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteUser(), "");
    }

    private Optional<RefusedForm> find(HttpSession session, String path, String key, String person) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return kept(session).stream()
                    .filter(form -> form.isAt(path, key, person))
                    .findFirst();
        }
    }

    private List<RefusedForm> kept(HttpSession session) {
        var since = clock.instant().minus(KEPT);
        var kept = new ArrayList<RefusedForm>();
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> forms) {
            forms.stream()
                    .filter(RefusedForm.class::isInstance)
                    .map(RefusedForm.class::cast)
                    .filter(form -> !form.at().isBefore(since))
                    .forEach(kept::add);
        }
        return kept;
    }
}
