package org.causebook.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads the octets of a log as text. Logs come from everywhere: what is no text in its encoding reads as U+FFFD and
 * spoils nothing else.
 */
public final class LogText {

    private static final int LONGEST_MARK = 3;

    private LogText() {}

    /** The text, in the encoding that its byte order mark tells, else in UTF-8. The mark is not part of it. */
    public static Reader decode(InputStream octets) throws IOException {
        var ahead = new BufferedInputStream(octets);
        ahead.mark(LONGEST_MARK);
        byte[] begin = ahead.readNBytes(LONGEST_MARK);
        ahead.reset();
        var charset = charset(begin);
        ahead.skipNBytes(mark(begin, charset));
        return new InputStreamReader(ahead, charset);
    }

    private static Charset charset(byte[] begin) {
        if (begin.length >= 2 && (begin[0] & 0xFF) == 0xFF && (begin[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean bigEndian = begin.length >= 2 && (begin[0] & 0xFF) == 0xFE && (begin[1] & 0xFF) == 0xFF;
        return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static int mark(byte[] begin, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return 2;
        }
        boolean marked = begin.length == LONGEST_MARK
                && (begin[0] & 0xFF) == 0xEF
                && (begin[1] & 0xFF) == 0xBB
                && (begin[2] & 0xFF) == 0xBF;
        return marked ? LONGEST_MARK : 0;
    }
}
