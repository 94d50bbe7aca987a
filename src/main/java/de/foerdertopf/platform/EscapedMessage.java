package de.foerdertopf.platform;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;

/** A log's message on one line, whatever it was made of: what a stranger sends can end no line and begin none. */
public class EscapedMessage extends MessageConverter {

    /** Says why the program does not start: the house's own words, before any stranger can have sent something. */
    private static final String START_REPORTER = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        var message = super.convert(event);
        return event.getLoggerName().equals(START_REPORTER)
                ? message.lines().map(EscapedMessage::escaped).collect(Collectors.joining("\n"))
                : escaped(message);
    }

    /** The text with every sign that ends a line, moves the cursor or changes the direction of reading written out. */
    static String escaped(String text) {
        if (text.chars().noneMatch(EscapedMessage::isDangerous)) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(sign -> {
            if (isDangerous(sign)) {
                escaped.append(String.format("\\u%04x", sign));
            } else {
                escaped.append((char) sign);
            }
        });
        return escaped.toString();
    }

    private static boolean isDangerous(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                sign != '\t';
            default -> false;
        };
    }
}
