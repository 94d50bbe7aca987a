package de.foerdertopf.platform;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A log's message on one line, whatever it was made of: what a stranger sends can end no line and begin none. */
public class EscapedMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return escaped(super.convert(event));
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
