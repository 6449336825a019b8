package org.causebook.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void a_line_end_in_a_message_cannot_forge_an_event() {
        var event = event("read %s", "3\r\n2026-11-22 ERROR forged\u0085\u2028");
        new OneLine().isLoggable(event);
        assertThat(event.getMessage()).isEqualTo("read 3\\r\\n2026-11-22 ERROR forged\\u0085\\u2028");
        assertThat(event.getFormatStyle()).isEqualTo(FormatStyle.NO_FORMAT);
    }

    @Test
    void commands_to_a_terminal_and_marks_of_direction_are_escaped() {
        assertThat(OneLine.escape("\u001B[31m\u202E\t\u0000\uD800")).isEqualTo("\\u001b[31m\\u202e\\t\\u0000\\ud800");
    }

    @Test
    void text_in_any_script_stays_as_it_is() {
        assertThat(OneLine.escape("größer 数 😀 %s")).isEqualTo("größer 数 😀 %s");
    }

    @Test
    void a_stack_trace_is_part_of_the_line() {
        var event = event("failed", "");
        event.setThrown(new IllegalStateException("two\nlines"));
        new OneLine().isLoggable(event);
        assertThat(event.getThrown()).isNull();
        assertThat(event.getMessage())
                .startsWith("failed\\njava.lang.IllegalStateException: two\\nlines\\n")
                .doesNotContain("\n");
    }

    private static ExtLogRecord event(String format, String parameter) {
        var event = new ExtLogRecord(Level.INFO, format, FormatStyle.PRINTF, OneLineTest.class.getName());
        event.setParameters(new Object[] {parameter});
        return event;
    }
}
