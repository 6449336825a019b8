package org.causebook.api.caching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The body of a response as it goes over the wire.
 *
 * @param bytes the bytes
 * @param tag the strong validator, another one for each encoding
 * @param gzip whether the bytes are compressed
 */
@SuppressWarnings("ArrayRecordComponent")
record EncodedBody(byte[] bytes, String tag, boolean gzip) {

    /** Below this length gzip saves less than a packet. */
    static final int WORTH_COMPRESSING = 1024;

    private static final int TAG_BYTES = 15;

    /** Encodes a body; compresses it when the client accepts gzip and it is long enough. */
    static EncodedBody of(byte[] plain, boolean acceptsGzip) {
        var hash = hash(plain);
        return acceptsGzip && plain.length >= WORTH_COMPRESSING
                ? new EncodedBody(gzip(plain, Deflater.DEFAULT_COMPRESSION), '"' + hash + "-gzip\"", true)
                : new EncodedBody(plain, '"' + hash + '"', false);
    }

    /** The same bytes every time: the gzip header that Java writes has no time in it. */
    static byte[] gzip(byte[] plain, int level) {
        var bytes = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new Gzip(bytes, level)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream bytes, int level) throws IOException {
            super(bytes);
            def.setLevel(level);
        }
    }

    private static String hash(byte[] plain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
