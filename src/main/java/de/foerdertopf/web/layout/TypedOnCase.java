package de.foerdertopf.web.layout;

import de.foerdertopf.shared.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * What was typed on the page of a case, kept for the time when the case is another. Its form minds changes: sent once more after one, it
 * does nothing, and tells what happened on the page as it is then. Files are not among it; they were kept when they came.
 *
 * @param address that takes the form
 * @param number of the case
 * @param told up to which place of the trail its page tells everything
 */
record TypedOnCase(String address, Map<String, List<String>> fields, String number, long told) implements Serializable {

    /** Null where the form is not about a case, or does not mind whether it changed. */
    static @Nullable TypedOnCase of(HttpServletRequest request) {
        var page = SeenPage.of(request);
        if (page == null || !page.mindsChanges()) {
            return null;
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        return new TypedOnCase(
                request.getRequestURI(), fields, page.caseNumber().value(), page.shown());
    }

    CaseNumber about() {
        return new CaseNumber(number);
    }

    /** The same form, with what its newest page told. */
    TypedOnCase toldBy(HttpServletRequest request) {
        var page = SeenPage.of(request);
        return page == null ? this : new TypedOnCase(address, fields, number, page.shown());
    }

    /** The form as it was sent, by the person who looks at it now. */
    HttpServletRequest on(HttpServletRequest look) {
        return new HttpServletRequestWrapper(look) {

            @Override
            public String getMethod() {
                return HttpMethod.POST.name();
            }

            @Override
            public String getRequestURI() {
                return address;
            }

            @Override
            public String getServletPath() {
                return address.substring(getContextPath().length());
            }

            @Override
            public @Nullable String getQueryString() {
                return null;
            }

            @Override
            public String getContentType() {
                return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
            }

            @Override
            public @Nullable String getParameter(String name) {
                var values = fields.get(name);
                return values == null || values.isEmpty() ? null : values.get(0);
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                var all = new LinkedHashMap<String, String[]>();
                fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
                return all;
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.enumeration(fields.keySet());
            }

            @Override
            public String @Nullable [] getParameterValues(String name) {
                var values = fields.get(name);
                return values == null ? null : values.toArray(String[]::new);
            }
        };
    }
}
