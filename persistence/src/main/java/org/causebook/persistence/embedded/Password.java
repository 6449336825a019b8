package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the database role: 192 random bits, in a file that only its owner may read. */
final class Password {

    private static final int BYTES = 24;

    private Password() {}

    /**
     * Reads the password; makes one where there are no data yet that an old one would protect.
     *
     * @throws Refusal if the file is missing beside existing data, or cannot be read or written
     */
    static String of(DataDirectory directory) {
        Path file = directory.password();
        try {
            if (!Files.exists(file)) {
                if (directory.hasCluster()) {
                    throw new Refusal("The password of the database is missing: restore the file " + file + ".");
                }
                OwnerOnly.write(file, generate());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot keep the password of the database in " + file, e);
        }
    }

    private static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
