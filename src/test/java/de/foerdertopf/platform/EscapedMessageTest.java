package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedMessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\r\n", "\u0000", "\u001b[2J", "\u0085", "\u2028", "\u2029", "\u202e", "\u007f"})
    void noSignEndsALineOrTurnsIt(String sign) {
        var escaped = EscapedMessage.escaped("x" + sign + "2026-06-16 FAKE");

        assertThat(escaped).startsWith("x\\u").endsWith("2026-06-16 FAKE");
        assertThat(escaped.lines()).hasSize(1);
        assertThat(escaped.chars()).allMatch(letter -> letter >= ' ' && letter < 127);
    }

    @Test
    void whyTheProgramDoesNotStartIsReadInSeveralLinesAndNothingElseIs() {
        assertThat(logged("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter"))
                .isEqualTo("Set\n  one\n  two\\u001b");
        assertThat(logged("de.foerdertopf.platform.ProductionGuard")).isEqualTo("Set\\u000a  one\\u000a  two\\u001b");
    }

    private static String logged(String logger) {
        var event = new LoggingEvent();
        event.setLoggerName(logger);
        event.setMessage("Set\n  one\n  two\u001b");
        return new EscapedMessage().convert(event);
    }

    @Test
    void whatPeopleWriteStaysAsItIs() {
        assertThat(EscapedMessage.escaped("Łucja Žáková, ğ ẞ\tسلام – {\"a\":\"\\n\"}"))
                .isEqualTo("Łucja Žáková, ğ ẞ\tسلام – {\"a\":\"\\n\"}");
    }
}
