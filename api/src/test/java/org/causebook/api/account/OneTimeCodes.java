package org.causebook.api.account;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app for one-time codes, as RFC 6238 describes it; apart from the code that is tested. */
public final class OneTimeCodes {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCodes() {}

    /** The code of now, or of so many periods later. */
    public static String code(String secret, int later) {
        try {
            var number = BigInteger.ZERO;
            var text = secret.replace(" ", "");
            for (int n = 0; n < text.length(); n++) {
                number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(text.charAt(n))));
            }
            var key = new byte[20];
            var bytes = number.toByteArray();
            int length = Math.min(bytes.length, key.length);
            System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            long step = Instant.now().getEpochSecond() / 30 + later;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int value = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(value % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
