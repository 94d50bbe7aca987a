package de.foerdertopf.mail;

import com.samskivert.mustache.Mustache;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FullStops;
import de.foerdertopf.shared.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills the templates in {@code templates/mail}. A name that the template wants and the model lacks is an error, never a gap. */
@Component
class MailTexts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final String SUBJECT = "Betreff:";
    private static final int LONGEST_SUBJECT = 200;

    private final Addresses addresses;
    private final Mustache.Compiler mustache =
            Mustache.compiler().escapeHTML(false).strictSections(true).withLoader(MailTexts::partial);

    MailTexts(Addresses addresses) {
        this.addresses = addresses;
    }

    record Text(String subject, String body) {}

    Text fill(String template, Map<String, Object> model, @Nullable CaseNumber caseNumber) {
        var source = source(template).replace("\r\n", "\n");
        var end = source.indexOf('\n');
        if (end < 0 || !source.startsWith(SUBJECT)) {
            throw new IllegalStateException("templates/mail/" + template + ".txt must start with „" + SUBJECT + "“");
        }
        var values = new HashMap<String, Object>();
        model.forEach((name, value) -> values.put(name, cleaned(value)));
        values.put("baseUrl", addresses.of(""));
        if (caseNumber != null) {
            values.put("caseNumber", caseNumber.value());
        }
        // Split before filling, so that nothing typed by a person can become a second subject line.
        var subject = Texts.cleanLine(said(source.substring(SUBJECT.length(), end), values));
        if (caseNumber != null && !subject.contains(caseNumber.value())) {
            subject = subject + " (" + caseNumber.value() + ")";
        }
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT - 1) + "…";
        }
        var body = Texts.clean(said(source.substring(end + 1), values));
        return new Text(subject, body + "\n");
    }

    private String said(String template, Map<String, Object> values) {
        return FullStops.once(mustache.compile(template).execute(values));
    }

    private static Object cleaned(Object value) {
        if (value instanceof CharSequence text) {
            return Texts.clean(text.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MailTexts::cleaned).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var clean = new HashMap<Object, Object>();
            map.forEach((name, inner) -> clean.put(name, cleaned(inner)));
            return clean;
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        return Texts.clean(value.toString());
    }

    private static Reader partial(String name) {
        return new StringReader(source(name));
    }

    private static String source(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a mail template: " + name);
        }
        try {
            return new ClassPathResource("templates/mail/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("There is no mail template templates/mail/" + name + ".txt", e);
        }
    }
}
