package org.causebook.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in a list as an opaque token: a seal over list and place, then the place. The seal catches a token that was
 * damaged or comes from another list; it is no secret, because whoever forges one only reads on from somewhere else.
 */
final class PageToken {

    private static final int SEAL_BYTES = 6;
    private static final int MAX_LENGTH = 2048;
    private static final char SEPARATOR = '\u001f';

    private PageToken() {}

    static String write(String list, Place place) {
        var text = (place.key() + SEPARATOR + place.id()).getBytes(UTF_8);
        var token = ByteBuffer.allocate(SEAL_BYTES + text.length)
                .put(seal(list, text))
                .put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    static Place read(String list, String token) {
        var bytes = decode(token);
        var text = Arrays.copyOfRange(bytes, Math.min(SEAL_BYTES, bytes.length), bytes.length);
        if (!Arrays.equals(seal(list, text), Arrays.copyOf(bytes, SEAL_BYTES))) {
            throw foreign();
        }
        var place = decode(text);
        int separator = place.lastIndexOf(SEPARATOR);
        return new Place(place.substring(0, separator), place.substring(separator + 1));
    }

    private static byte[] decode(String token) {
        if (token.length() > MAX_LENGTH) {
            throw foreign();
        }
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
    }

    private static String decode(byte[] text) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException notText) {
            throw foreign();
        }
    }

    private static byte[] seal(String list, byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(text), SEAL_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static InvalidQuery foreign() {
        return new InvalidQuery("after", "is not a token that this list gave");
    }
}
