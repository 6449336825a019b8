package org.causebook.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What each client has left to spend. Clients that stay away are forgotten when their quota is full again. */
@Singleton
final class Quotas {

    /** A client that was idle may spend at once what it may spend in this time. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int WINDOWS_A_MINUTE = 6;

    private final LimitsConfig config;
    private final TimeMeter clock;
    private final Cache<Key, Bucket> buckets;

    @Inject
    Quotas(LimitsConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    Quotas(LimitsConfig config, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(2L * config.maxClients())
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }

    private record Key(Client client, boolean expensive) {}

    /**
     * How a request was paid for.
     *
     * @param policy the name of the quota
     * @param quota what the client may spend in {@link #WINDOW}
     * @param left what it has left
     * @param missing time until there is enough for this request; zero when it was paid for
     */
    record Payment(String policy, long quota, long left, Duration missing) {

        boolean refused() {
            return !missing.isZero();
        }
    }

    /** Pays for some work. What costs more than the whole quota costs the whole quota. */
    Payment pay(Client client, Work work) {
        boolean expensive = work.kind().isExpensive();
        long quota = quota(client, expensive);
        var probe = buckets.get(new Key(client, expensive), key -> bucket(quota))
                .tryConsumeAndReturnRemaining(Math.min(work.cost(), quota));
        return new Payment(expensive ? "expensive" : "normal", quota, probe.getRemainingTokens(), missing(probe));
    }

    private static Duration missing(ConsumptionProbe probe) {
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private long quota(Client client, boolean expensive) {
        int perMinute =
                expensive ? config.address().expensive() : config.address().normal();
        long factor = client.isAccount() ? config.accountFactor() : 1;
        return Math.max(1, perMinute * factor / WINDOWS_A_MINUTE);
    }

    private Bucket bucket(long quota) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    /** How many quotas are kept, two for each client at most. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
