package org.causebook.scan;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.causebook.catalog.InvalidQuery;

/**
 * Reads the octets of a log as text. Logs come from everywhere: packed with gzip, in UTF-16 with or without a byte order
 * mark, in UTF-8, or in UTF-8 with lines in Latin-1 among them.
 */
public final class LogText {

    private static final int AHEAD = 4096;
    private static final int MOST_UNPACKED = 20_000_000;

    private LogText() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws InvalidQuery if most of it is no text in any of these encodings; while it is read, if it unpacks to more than
     *     20 MB
     */
    public static Reader decode(InputStream octets) throws IOException {
        var packed = new BufferedInputStream(octets, AHEAD);
        byte[] magic = ahead(packed, 2);
        boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        var plain = gzip ? new BufferedInputStream(new Unpacked(new GZIPInputStream(packed)), AHEAD) : packed;
        byte[] begin = ahead(plain, AHEAD);
        var charset = charset(begin);
        refuseControls(begin, charset);
        plain.skipNBytes(mark(begin, charset));
        return charset.equals(StandardCharsets.UTF_8)
                ? new LenientReader(plain)
                : new InputStreamReader(plain, charset);
    }

    private static byte[] ahead(BufferedInputStream stream, int length) throws IOException {
        stream.mark(length);
        byte[] begin = stream.readNBytes(length);
        stream.reset();
        return begin;
    }

    private static Charset charset(byte[] begin) {
        if (has(begin, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (has(begin, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        // Without a mark the zeros of Latin letters tell the order of the octets.
        int even = 0;
        int odd = 0;
        for (int i = 0; i < begin.length; i++) {
            even += begin[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += begin[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        int enough = Math.max(2, begin.length / 4);
        if (odd >= enough && even * 8 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= enough && odd * 8 < even ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean has(byte[] begin, int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i >= begin.length || (begin[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    private static int mark(byte[] begin, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return has(begin, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        return has(begin, 0xFF, 0xFE) || has(begin, 0xFE, 0xFF) ? 2 : 0;
    }

    /** A file of a program is no log: "no codes found" would be a wrong answer to it. */
    private static void refuseControls(byte[] begin, Charset charset) {
        var text = new String(begin, charset);
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001B' && c != '\b')
                .count();
        if (controls > 8 && controls * 10 > text.length()) {
            throw new InvalidQuery("text", "this is not readable text");
        }
    }

    /** A small file may unpack to a huge one. */
    private static final class Unpacked extends FilterInputStream {

        private int left = MOST_UNPACKED;

        Unpacked(InputStream octets) {
            super(octets);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new InvalidQuery("text", "unpacks to more than 20 MB");
            }
            return read;
        }
    }

    /** Reads UTF-8, and octets that are none as Latin-1. */
    private static final class LenientReader extends Reader {

        private final InputStream octets;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final ByteBuffer in = ByteBuffer.allocate(1 << 13).limit(0);
        private boolean ended;

        LenientReader(InputStream octets) {
            this.octets = octets;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var out = CharBuffer.wrap(target, offset, length);
            while (out.position() == offset) {
                if (!in.hasRemaining() && ended) {
                    return -1;
                }
                decode(out);
                if (out.position() == offset) {
                    if (out.remaining() < 2 && in.hasRemaining()) {
                        return 0;
                    }
                    fill();
                }
            }
            return out.position() - offset;
        }

        private void decode(CharBuffer out) {
            while (in.hasRemaining() && out.hasRemaining()) {
                CoderResult result = decoder.decode(in, out, ended);
                if (!result.isError()) {
                    return;
                }
                if (!out.hasRemaining()) {
                    return;
                }
                out.put((char) (in.get() & 0xFF));
                decoder.reset();
            }
        }

        private void fill() throws IOException {
            in.compact();
            int read = octets.read(in.array(), in.position(), in.remaining());
            ended = read < 0;
            in.position(in.position() + Math.max(read, 0)).flip();
        }

        @Override
        public void close() throws IOException {
            octets.close();
        }
    }
}
