package de.foerdertopf.web.desk;

import de.foerdertopf.audit.SentForms;
import de.foerdertopf.document.Sha256;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.SeenPage;
import de.foerdertopf.web.login.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;

/** A form on its way: by its own id or, where it has none, by the page that it stood on. */
final class Sending {

    private static final int LONGEST_ID = 100;

    private final String person;
    private final String form;
    private final String content;
    private final boolean named;

    Sending(SentOnce form, HttpServletRequest request) {
        var page = SeenPage.of(request);
        var signedIn = SignedIn.current();
        named = !form.formId().isBlank();
        var sheet = named ? form.formId() : page == null || !page.isKnown() ? "" : page.sheet();
        this.person = signedIn == null ? "" : signedIn.actor().id();
        this.form = sheet.isEmpty() || sheet.length() > LONGEST_ID ? "" : request.getRequestURI() + " " + sheet;
        this.content = content(request);
    }

    private boolean isNameless() {
        return form.isEmpty() || person.isEmpty();
    }

    /**
     * What came of it when it was sent before.
     *
     * @throws BusinessRuleViolation {@code form.sent-before}, if the form of that id said something else
     */
    Optional<Done> earlier(SentForms sentForms) {
        return isNameless()
                ? Optional.empty()
                : sentForms.find(person, form).filter(this::isTheSame).map(Sending::result);
    }

    Optional<Done> take(SentForms sentForms) {
        return isNameless()
                ? Optional.empty()
                : sentForms.take(person, form, content).filter(this::isTheSame).map(Sending::result);
    }

    private static Done result(SentForms.Sent sent) {
        return new Done(sent.notice(), sent.target());
    }

    void led(SentForms sentForms, Done done) {
        if (!isNameless()) {
            sentForms.led(person, form, new SentForms.Sent(content, done.target(), done.notice()));
        }
    }

    /** Another content on the same page is another deed, which is asked about; under the same id it is a mistake. */
    private boolean isTheSame(SentForms.Sent sent) {
        if (sent.content().equals(content)) {
            return true;
        }
        if (named) {
            throw new BusinessRuleViolation("form.sent-before", URI.create(sent.target()));
        }
        return false;
    }

    private static String content(HttpServletRequest request) {
        var said = new StringBuilder();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals(SeenPage.FIELD) && !name.equals("_csrf")) {
                said.append(name)
                        .append('\u001e')
                        .append(String.join("\u001f", values))
                        .append('\u001d');
            }
        });
        return Sha256.of(said.toString());
    }
}
