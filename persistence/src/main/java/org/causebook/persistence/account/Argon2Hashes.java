package org.causebook.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.causebook.account.PasswordHashes;
import org.causebook.account.TooBusy;
import org.jspecify.annotations.Nullable;

/** Argon2id with the first of the parameters that OWASP's Password Storage Cheat Sheet names: 19 MiB, 2 passes. */
@ApplicationScoped
class Argon2Hashes implements PasswordHashes {

    private static final int SALT_BYTES = 16;

    /** What a password is compared with that nobody has. */
    private static final Argon2Phc NOTHING = Argon2Phc.empty(new byte[SALT_BYTES]);

    /** Each takes 19 MiB and a processor for tens of milliseconds. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int LONGEST_WAIT_SECONDS = 2;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    @Override
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var empty = Argon2Phc.empty(salt);
        return empty.withDigest(digest(password, empty)).toString();
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        var stored = hash == null ? NOTHING : Argon2Phc.parse(hash);
        boolean equal = MessageDigest.isEqual(digest(password, stored), stored.digestBytes());
        return equal && hash != null;
    }

    @Override
    public boolean isOutdated(String hash) {
        var stored = Argon2Phc.parse(hash);
        return stored.memoryKib() != Argon2Phc.MEMORY_KIB
                || stored.passes() != Argon2Phc.PASSES
                || stored.lanes() != Argon2Phc.LANES;
    }

    private byte[] digest(String password, Argon2Phc with) {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return generate(password, with);
        } finally {
            permits.release();
        }
    }

    private static byte[] generate(String password, Argon2Phc with) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(with.memoryKib())
                .withIterations(with.passes())
                .withParallelism(with.lanes())
                .withSalt(with.saltBytes())
                .build());
        var digest = new byte[with.digestBytes().length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
