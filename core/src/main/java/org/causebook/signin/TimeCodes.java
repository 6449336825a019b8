package org.causebook.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time, as apps on telephones make them: RFC 6238 with HMAC-SHA-1, 30 seconds and six digits. */
final class TimeCodes {

    static final int DIGITS = 6;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {}

    /** So many random characters of base32, with five bits each. */
    static String random(int characters) {
        var text = new StringBuilder();
        for (int n = 0; n < characters; n++) {
            text.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return text.toString();
    }

    /** The number of the period of 30 seconds. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of a period. */
    static String code(String secret, long step) {
        return "%06d".formatted(truncated(key(secret), step) % MODULUS);
    }

    /** The 31 bits of which RFC 4226, section 5.3, makes a code. */
    static int truncated(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            return ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA1", impossible);
        }
    }

    private static byte[] key(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * BITS / Byte.SIZE);
        int bits = 0;
        int held = 0;
        for (int n = 0; n < secret.length(); n++) {
            held = held << BITS | BASE32.indexOf(secret.charAt(n));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
