package org.causebook.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file. Its encoding is told by a byte order mark, by the zeros of UTF-16, or else it is UTF-8 as long as
 * it can be: a file that has been ASCII until a byte that UTF-8 does not have is Windows-1252. So nothing has to be read
 * twice. Whoever reads rows from it says where each begins, so that no row can fill the memory.
 */
public final class DecodedText extends Reader {

    /** The longest row, in UTF-16 units: no larger entry can be sent to the API either. */
    public static final int LONGEST_ROW = 2_000_000;

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BUFFER = 1 << 13;
    private static final int MARK = 4;
    private static final int SAMPLE = 512;
    private static final int FEW = 10;
    private static final int HIGHEST_ASCII = 0x7F;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private CharsetDecoder decoder;
    private boolean mayTurnOut;
    private boolean over;
    private int line = 1;
    private int sinceRow;
    private int rowLine = 1;

    private DecodedText(InputStream in, Charset charset, boolean mayTurnOut) {
        this.in = in;
        this.decoder = strict(charset);
        this.mayTurnOut = mayTurnOut;
    }

    /**
     * The text of these bytes.
     *
     * @param charset as the one who brought the file says; null to recognise it
     * @throws UnreadableFile if they are no text
     */
    public static DecodedText of(InputStream file, @Nullable Charset charset) throws IOException {
        var pushback = new PushbackInputStream(file, SAMPLE);
        var sample = pushback.readNBytes(SAMPLE);
        refuseBinary(sample);
        var found = recognise(sample);
        int skipped = found == null ? 0 : markLength(sample);
        pushback.unread(sample, skipped, sample.length - skipped);
        if (charset != null) {
            return new DecodedText(pushback, charset, false);
        }
        return new DecodedText(pushback, found == null ? StandardCharsets.UTF_8 : found, found == null);
    }

    /** This text, as if it were that of a file. */
    public static DecodedText of(String text) throws IOException {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** How the text goes on, without reading it; empty at its end. */
    public String peek() throws IOException {
        while (!chars.hasRemaining() && !(over && !bytes.hasRemaining())) {
            decode();
        }
        return chars.toString();
    }

    /** The name of the encoding, as far as the text was read. */
    public String charset() {
        return decoder.charset().name();
    }

    /** A row begins with what is read next, so its length counts from here. */
    public void beginRow(int atLine) {
        sinceRow = 0;
        rowLine = atLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (peek().isEmpty()) {
            return -1;
        }
        int taken = Math.min(length, chars.remaining());
        chars.get(target, offset, taken);
        sinceRow += taken;
        if (sinceRow > LONGEST_ROW) {
            throw new UnreadableFile(
                    rowLine, 0, "The row that begins here is longer than " + LONGEST_ROW + " characters.");
        }
        return taken;
    }

    private void decode() throws IOException {
        if (!over) {
            fill();
        }
        chars.clear();
        var result = decoder.decode(bytes, chars, over);
        chars.flip();
        count();
        if (result.isError() && !chars.hasRemaining()) {
            if (!mayTurnOut) {
                throw new UnreadableFile(
                        line, 0, "Here is a byte that " + charset() + " does not have. Say how the file is encoded.");
            }
            decoder = strict(WINDOWS);
            mayTurnOut = false;
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = bytes.hasRemaining() ? in.read(bytes.array(), bytes.position(), bytes.remaining()) : 0;
        if (read < 0) {
            over = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void count() {
        for (int i = 0; i < chars.length(); i++) {
            char character = chars.charAt(i);
            if (character == '\n') {
                line++;
            } else if (character > HIGHEST_ASCII) {
                mayTurnOut = false;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void refuseBinary(byte[] sample) {
        var head = new String(sample, 0, Math.min(sample.length, MARK), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4")) {
            throw new UnreadableFile("This is a ZIP archive or an Office document. Unpack it, or save it as CSV.");
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableFile("This is an old Office document. Save it as CSV.");
        }
        if (head.startsWith("\u001F\u008B")) {
            throw new UnreadableFile("This file is compressed with gzip. Unpack it first.");
        }
        if (head.startsWith("%PDF")) {
            throw new UnreadableFile("This is a PDF, which has no rows that can be read.");
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")) {
            throw new UnreadableFile("This is a picture.");
        }
        if (recognise(sample) == null && zeros(sample, 0) + zeros(sample, 1) > sample.length / FEW) {
            throw new UnreadableFile("This is no text.");
        }
    }

    private static int markLength(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(sample, 0xFE, 0xFF) || startsWith(sample, 0xFF, 0xFE) ? 2 : 0;
    }

    /** What the first bytes tell for sure; null for nothing. */
    private static @Nullable Charset recognise(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return sample.length < MARK ? null : byZeros(sample);
    }

    /** Every other byte of text in Latin letters is zero in UTF-16. */
    private static @Nullable Charset byZeros(byte[] sample) {
        int many = sample.length / 3;
        if (zeros(sample, 1) > many && zeros(sample, 0) == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros(sample, 0) > many && zeros(sample, 1) == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static int zeros(byte[] sample, int first) {
        int zeros = 0;
        for (int i = first; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
