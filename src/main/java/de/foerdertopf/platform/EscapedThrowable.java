package de.foerdertopf.platform;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A stack trace in the log, in which only the trace itself has lines: the messages of the exceptions stay on theirs. */
public class EscapedThrowable extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return super.throwableProxyToString(new Escaped(thrown));
    }

    private static IThrowableProxy @Nullable [] escaped(IThrowableProxy @Nullable [] all) {
        if (all == null) {
            return null;
        }
        var escaped = new IThrowableProxy[all.length];
        for (int i = 0; i < all.length; i++) {
            escaped[i] = new Escaped(all[i]);
        }
        return escaped;
    }

    private record Escaped(IThrowableProxy thrown) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            var message = thrown.getMessage();
            return message == null ? null : EscapedMessage.escaped(message);
        }

        @Override
        public @Nullable String getOverridingMessage() {
            var message = thrown.getOverridingMessage();
            return message == null ? null : EscapedMessage.escaped(message);
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return thrown.getCause() == null ? null : new Escaped(thrown.getCause());
        }

        @Override
        public IThrowableProxy @Nullable [] getSuppressed() {
            return escaped(thrown.getSuppressed());
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
