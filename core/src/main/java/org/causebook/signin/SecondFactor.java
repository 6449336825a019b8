package org.causebook.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.causebook.account.Secrets;

/**
 * What an account needs besides its password: codes of an app, and recovery codes for when the app is lost.
 *
 * @param secret what the app and the server share, base32
 * @param confirmed whether a code was entered once, so that the person surely has it in an app
 * @param lastStep the period whose code was used last; no code of it or an earlier one is accepted again
 * @param recoveryHashes the {@link Secrets#hash} of each recovery code that was not used yet
 */
public record SecondFactor(String secret, boolean confirmed, long lastStep, List<String> recoveryHashes) {

    /** 160 bits, as RFC 4226 recommends. */
    private static final int SECRET_CHARACTERS = 32;

    /** 120 bits: too many to guess, so that a fast hash is enough. */
    private static final int RECOVERY_CHARACTERS = 24;

    private static final int RECOVERY_CODES = 10;

    /** Clocks of telephones go wrong, and typing takes time: the codes before and after are accepted too. */
    private static final int TOLERANCE = 1;

    public SecondFactor {
        recoveryHashes = List.copyOf(recoveryHashes);
    }

    /** One with a new secret that nobody has confirmed. */
    static SecondFactor unconfirmed() {
        return new SecondFactor(TimeCodes.random(SECRET_CHARACTERS), false, 0, List.of());
    }

    /** New recovery codes, in groups that are easy to copy by hand. */
    static List<String> newRecoveryCodes() {
        return Stream.generate(() -> TimeCodes.random(RECOVERY_CHARACTERS).replaceAll("(.{4})(?!$)", "$1-"))
                .limit(RECOVERY_CODES)
                .toList();
    }

    /** As it is after that code of the app was used; empty if it is wrong or was used before. */
    Optional<SecondFactor> use(String typed, Instant now) {
        var code = typed.replaceAll("\\s", "");
        long present = TimeCodes.step(now);
        return LongStream.rangeClosed(Math.max(lastStep + 1, present - TOLERANCE), present + TOLERANCE)
                .filter(step -> TimeCodes.code(secret, step).equals(code))
                .boxed()
                .findFirst()
                .map(step -> new SecondFactor(secret, true, step, recoveryHashes));
    }

    /** As it is after that recovery code was used; empty if there is none like it. */
    Optional<SecondFactor> useRecoveryCode(String typed) {
        var left = new ArrayList<>(recoveryHashes);
        return left.remove(hash(typed))
                ? Optional.of(new SecondFactor(secret, confirmed, lastStep, left))
                : Optional.empty();
    }

    /** The same with other recovery codes. */
    SecondFactor recoveredBy(List<String> codes) {
        return new SecondFactor(
                secret,
                confirmed,
                lastStep,
                codes.stream().map(SecondFactor::hash).toList());
    }

    /** Dashes, spaces and capitals are for people. */
    private static String hash(String recoveryCode) {
        return Secrets.hash(recoveryCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** Leaves the secret out, because this may be logged. */
    @Override
    public String toString() {
        return confirmed ? "second factor" : "unconfirmed second factor";
    }
}
