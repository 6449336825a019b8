package org.causebook.api.log;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Makes every event one line: line ends and other control characters are escaped, a stack trace included. What a caller
 * sent can then neither forge an event nor send commands to a terminal, and tools that read lines read events.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    /** Fills the parameters in, in whichever style the event has them. */
    private static final PatternFormatter FORMATTER = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord event) {
        var text = message(event);
        if (event.getThrown() != null) {
            var failure = text + System.lineSeparator() + trace(event.getThrown());
            text = sentence(event).orElse(failure);
            event.setThrown(null);
        }
        event.setMessage(escape(text));
        event.setParameters(null);
        if (event instanceof ExtLogRecord ext) {
            ext.setMessage(event.getMessage(), ExtLogRecord.FormatStyle.NO_FORMAT);
        }
        return true;
    }

    private static Optional<String> sentence(LogRecord event) {
        return StartFailure.CATEGORY.equals(event.getLoggerName())
                ? StartFailure.sentence(
                        event.getThrown(), name -> ConfigProvider.getConfig().getOptionalValue(name, String.class))
                : Optional.empty();
    }

    private static String message(LogRecord event) {
        return String.valueOf(FORMATTER.formatMessage(event));
    }

    private static String trace(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                if (isHarmful(point)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
                } else {
                    escaped.appendCodePoint(point);
                }
            }
        }
    }

    /** Control characters, other line ends, marks that turn the direction of writing, halves of characters. */
    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
