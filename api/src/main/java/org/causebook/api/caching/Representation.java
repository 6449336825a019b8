package org.causebook.api.caching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The bytes of an answer as they go over the wire. */
final class Representation {

    /** Below this, gzip saves less than a packet. */
    private static final int WORTH_COMPRESSING = 1024;

    private static final int TAG_BYTES = 15;

    private final byte[] body;
    private final String tag;
    private final Optional<String> encoding;

    private Representation(byte[] body, String tag, Optional<String> encoding) {
        this.body = body;
        this.tag = tag;
        this.encoding = encoding;
    }

    /** The bytes, compressed when gzip is welcome and worth it. */
    static Representation of(byte[] plain, boolean gzip) {
        var hash = hash(plain);
        return plain.length >= WORTH_COMPRESSING && gzip
                ? new Representation(gzip(plain), '"' + hash + "-gzip\"", Optional.of("gzip"))
                : new Representation(plain, '"' + hash + '"', Optional.empty());
    }

    /** The bytes to send. */
    byte[] body() {
        return body;
    }

    /** The strong validator: another one for each encoding. */
    String tag() {
        return tag;
    }

    /** The content encoding, empty for none. */
    Optional<String> encoding() {
        return encoding;
    }

    /** The same bytes every time: the header that Java writes has no time in it. */
    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
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
