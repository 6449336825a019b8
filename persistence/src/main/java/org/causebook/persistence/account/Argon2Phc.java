package org.causebook.persistence.account;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A hash as text, in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<digest>}.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes lanes that could be filled at the same time
 * @param salt in Base64 without padding, like the digest
 */
record Argon2Phc(int memoryKib, int passes, int lanes, String salt, String digest) {

    /** OWASP's parameters for new hashes. */
    static final int MEMORY_KIB = 19_456;

    static final int PASSES = 2;
    static final int LANES = 1;

    private static final int DIGEST_BYTES = 32;

    private static final Pattern FORMAT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    static Argon2Phc parse(String text) {
        var parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("the database holds a password hash of an unknown format");
        }
        return new Argon2Phc(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4),
                parts.group(5));
    }

    /** A hash that is yet to be made, with the parameters for new ones. */
    static Argon2Phc empty(byte[] salt) {
        return new Argon2Phc(MEMORY_KIB, PASSES, LANES, encode(salt), encode(new byte[DIGEST_BYTES]));
    }

    Argon2Phc withDigest(byte[] other) {
        return new Argon2Phc(memoryKib, passes, lanes, salt, encode(other));
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] digestBytes() {
        return Base64.getDecoder().decode(digest);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + salt + "$" + digest;
    }
}
