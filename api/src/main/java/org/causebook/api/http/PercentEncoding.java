package org.causebook.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks the escapes of an address. Decoders further on answer a broken one with an exception, or with a guess. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Whether every escape is two hexadecimal digits, and all of them together spell UTF-8. */
    static boolean isUtf8(String address) {
        var bytes = new ByteArrayOutputStream(address.length());
        int at = 0;
        while (at < address.length()) {
            char character = address.charAt(at);
            int octet = character == '%' ? escaped(address, at) : character;
            if (octet < 0 || octet > 0xFF) {
                return false;
            }
            bytes.write(octet);
            at += character == '%' ? 3 : 1;
        }
        return isUtf8(bytes.toByteArray());
    }

    private static int escaped(String address, int at) {
        if (at + 2 >= address.length()) {
            return -1;
        }
        int high = Character.digit(address.charAt(at + 1), 16);
        int low = Character.digit(address.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
