package org.causebook.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.causebook.catalog.InvalidQuery;
import org.junit.jupiter.api.Test;

class LogTextTest {

    private static final String TEXT = "R\u00FCckgabewert 5\r\nerror 0x80070005\n";

    @Test
    void utf_8_is_read_with_and_without_a_byte_order_mark() throws IOException {
        assertThat(decoded(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(decoded(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void utf_16_is_read_with_and_without_a_byte_order_mark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(decoded(TEXT.getBytes(charset))).isEqualTo(TEXT);
            assertThat(decoded(("\uFEFF" + TEXT).getBytes(charset))).isEqualTo(TEXT);
        }
    }

    @Test
    void octets_that_are_no_utf_8_are_read_as_latin_1() throws IOException {
        assertThat(decoded(TEXT.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(TEXT);
        assertThat(decoded(new byte[] {(byte) 0xE4, 'b', (byte) 0xC3})).isEqualTo("\u00E4b\u00C3");
    }

    @Test
    void every_character_is_read_wherever_a_buffer_ends() throws IOException {
        var text = ("x" + "\u00FC\u20AC\uD83D\uDE00".repeat(30_000));

        assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void a_packed_log_is_unpacked() throws IOException {
        assertThat(decoded(packed(TEXT.getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(TEXT);
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        var bomb = packed(new byte[0]);
        var octets = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(octets)) {
            for (int i = 0; i < 21; i++) {
                gzip.write("a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(decoded(bomb)).isEmpty();
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> decoded(octets.toByteArray()));
    }

    @Test
    void a_program_is_no_readable_text() {
        byte[] program = new byte[1000];
        for (int i = 0; i < program.length; i++) {
            program[i] = (byte) (i * 7 % 32);
        }
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> decoded(program))
                .withMessageContaining("readable text");
    }

    private static byte[] packed(byte[] octets) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(octets);
        }
        return packed.toByteArray();
    }

    private static String decoded(byte[] octets) throws IOException {
        try (Reader reader = LogText.decode(new ByteArrayInputStream(octets))) {
            var text = new StringBuilder();
            char[] buffer = new char[777];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        }
    }
}
