package org.causebook.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.causebook.signin.PasswordHashes;
import org.causebook.signin.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with the first parameters that OWASP's Password Storage Cheat Sheet lists: 19 MiB, 2 passes. */
@ApplicationScoped
class Argon2Hashes implements PasswordHashes {

    private static final String PARAMETERS = "$argon2id$v=19$m=19456,t=2,p=1$";

    /** The hash of no password, for accounts that have none. */
    private static final String NOTHING = PARAMETERS + "A".repeat(22) + "$" + "A".repeat(43);

    /** Each hash takes 19 MiB and a processor for tens of milliseconds. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Permits permits = new Permits(AT_ONCE);

    @Override
    public String hash(String password) {
        return permits.run(() -> encoder.encode(encodable(password)));
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        boolean equal = permits.run(() -> encoder.matches(encodable(password), hash == null ? NOTHING : hash));
        return equal && hash != null;
    }

    @Override
    public boolean isOutdated(String hash) {
        return !hash.startsWith(PARAMETERS);
    }

    /** Half of a surrogate pair, which has no UTF-8, becomes a question mark. */
    private static String encodable(String password) {
        return new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
