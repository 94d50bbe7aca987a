package de.foerdertopf.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A report that a mail did not arrive (RFC 3464), read from what anybody may have sent: only its code, its words and our own Message-ID
 * count, and nothing is read without bounds.
 *
 * @param messageKey left side of the Message-ID of the mail that it is about
 * @param answer code and words of the server that refused it
 */
record DeliveryReport(String messageKey, String answer) {

    /** A longer message is no report of a mail server. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_PART = 32 * 1024;
    private static final int LONGEST_FIELD = 300;
    private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:[ \\t]*failed[ \\t]*$");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("(?im)^Diagnostic-Code:[ \\t]*(?:smtp;)?[ \\t]*(.{1," + LONGEST_FIELD + "})");

    /**
     * The report in these bytes; empty where they hold none, or none about a mail of this house.
     *
     * @param host right side of the house's Message-IDs
     */
    static Optional<DeliveryReport> in(byte[] raw, String host) {
        if (raw.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)), host);
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> read(MimeMessage message, String host)
            throws MessagingException, IOException {
        var type = new ContentType(message.getContentType());
        if (!type.match("multipart/report")
                || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))
                || !(message.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        var status = new ArrayList<String>();
        var original = new ArrayList<String>();
        for (var i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var part = parts.getBodyPart(i);
            switch (kindOf(part)) {
                case "message/delivery-status" -> status.add(text(part));
                case "message/rfc822", "text/rfc822-headers" -> original.add(text(part));
                default -> {}
            }
        }
        return key(original, host).flatMap(key -> answer(status).map(answer -> new DeliveryReport(key, answer)));
    }

    private static String kindOf(BodyPart part) throws MessagingException {
        return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return FOLDED.matcher(new String(stream.readNBytes(LONGEST_PART), StandardCharsets.US_ASCII))
                    .replaceAll(" ");
        }
    }

    /** Of the headers of the mail that came back, not of what stands in its text. */
    private static Optional<String> key(List<String> originals, String host) {
        var ours = Pattern.compile("(?im)^Message-ID:[ \\t]*<([0-9a-f]{64})@" + Pattern.quote(host) + ">");
        return originals.stream()
                .map(original -> original.split("\\r?\\n\\r?\\n", 2)[0])
                .map(ours::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Only of a failure for good: a report that something takes longer takes nothing back. */
    private static Optional<String> answer(List<String> statuses) {
        for (var status : statuses) {
            var code = STATUS.matcher(status);
            if (FAILED.matcher(status).find() && code.find()) {
                var words = DIAGNOSTIC.matcher(status);
                return Optional.of(
                        ServerAnswer.clean(words.find() ? code.group(1) + " " + words.group(1) : code.group(1)));
            }
        }
        return Optional.empty();
    }
}
