package de.foerdertopf.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person had typed when her session was gone: waits for her to sign in again and to send it once more.
 *
 * @param mark whose it is: only the same person gets it back
 */
record KeptInput(String target, Map<String, List<String>> fields, boolean withFiles, String mark, Instant at) {

    private static final int MOST_FIELDS = 5_000;
    private static final int MOST_LETTERS = 400_000;
    /** What a field costs beside its letters. */
    private static final int PER_FIELD = 32;

    private static final Set<String> NEVER = Set.of("_csrf", "password", "repeated", "code", "token");

    /** The request's fields without its secrets; null if there is too much or the target is odd. */
    static @Nullable KeptInput of(HttpServletRequest request, String mark, Instant at) {
        var target = request.getRequestURI();
        if (!target.startsWith("/") || target.startsWith("//")) {
            return null;
        }
        var query = request.getQueryString();
        var fromQuery = query == null ? "" : "?" + query;
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : request.getParameterMap().entrySet()) {
            var name = field.getKey();
            if (!isSecret(name) && (query == null || !("&" + query).contains("&" + name + "="))) {
                fields.put(name, List.of(field.getValue()));
            }
        }
        var type = request.getContentType();
        var withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        var kept = new KeptInput(target + fromQuery, fields, withFiles, mark, at);
        return fields.size() > MOST_FIELDS || kept.letters() > MOST_LETTERS ? null : kept;
    }

    /** A field is secret by its own name, not because a harmless one such as the postcode has it inside. */
    private static boolean isSecret(String name) {
        return NEVER.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** How much memory it takes, in letters. */
    int letters() {
        return target.length()
                + fields.entrySet().stream()
                        .mapToInt(field -> field.getKey().length()
                                + field.getValue().stream()
                                        .mapToInt(value -> value.length() + PER_FIELD)
                                        .sum())
                        .sum();
    }
}
