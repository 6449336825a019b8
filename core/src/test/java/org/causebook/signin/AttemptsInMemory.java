package org.causebook.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL stores, in memory, with a clock that a test moves. */
final class AttemptsInMemory implements SignInAttempts {

    private final Map<String, Count> counts = new HashMap<>();
    private final Set<String> devices = new HashSet<>();
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Count lock(String key) {
        return counts.getOrDefault(key, Count.NONE);
    }

    @Override
    public void store(String key, Count count) {
        counts.put(key, count);
    }

    @Override
    public boolean isKnownDevice(String key) {
        return devices.contains(key);
    }

    @Override
    public void rememberDevice(String key) {
        devices.add(key);
    }

    @Override
    public void deleteExpired() {
        counts.clear();
    }
}
