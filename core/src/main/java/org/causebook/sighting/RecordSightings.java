package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Use case: count what people look up. Counting takes a hash and a concurrent counter and never waits. The counts go to
 * the database together, every few seconds; while it is away they stay here, in bounded memory.
 */
@ApplicationScoped
public class RecordSightings {

    /** How many different codes wait at most. Nobody meets this many between two flushes but a program that invents them. */
    static final int MOST_WAITING = 50_000;

    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|scrape|archive|preview|monitor|headless|lighthouse|facebookexternal",
            Pattern.CASE_INSENSITIVE);

    private final Counts counts;
    private final Clock clock;
    private final ClientWindow clients;
    private final Map<Encounter, Long> fresh = new ConcurrentHashMap<>();
    private final Map<Counted, Long> waiting = new HashMap<>();
    private final LongAdder dropped = new LongAdder();
    private final UUID writer = UUID.randomUUID();
    private long batches;

    /** What may have been written or not, because the answer did not come. */
    private @Nullable Batch unsure;

    @Inject
    public RecordSightings(Counts counts) {
        this(counts, Clock.systemUTC());
    }

    RecordSightings(Counts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        this.clients = new ClientWindow(Duration.ofHours(1), clock);
    }

    /** Port: how often codes were met. */
    public interface Counts {

        /**
         * Adds counts, in one statement. A code that was met without a cause enters the queue. A batch that was added
         * before is left alone: a database that was held may carry a statement out long after we gave it up.
         */
        void addOnce(Batch batch);
    }

    /**
     * Counts that are written together.
     *
     * @param writer who counted them
     * @param number counts the writer's batches
     */
    public record Batch(UUID writer, long number, Map<Counted, Long> counts) {

        public Batch {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * What is counted by day.
     *
     * @param day in UTC
     */
    public record Counted(Encounter encounter, LocalDate day) {}

    /**
     * Counts an encounter, unless the same client had one with this code in this hour, or is a robot.
     *
     * @param origin network address of the client; only a hash of it is kept, for an hour at most
     * @param agent how the client calls itself; null when it does not
     * @param most how many different codes of a client count in an hour; whoever asks for more is a robot too
     */
    public void count(String origin, @Nullable String agent, int most, Encounter encounter) {
        if (clients.isFirst(origin, encounter.code(), most) && (agent == null || !isRobot(agent))) {
            count(encounter, 1);
        }
    }

    static boolean isRobot(String agent) {
        return ROBOT.matcher(agent).find();
    }

    private void count(Encounter encounter, long times) {
        if (fresh.size() < MOST_WAITING || fresh.containsKey(encounter)) {
            fresh.merge(encounter, times, Long::sum);
        } else {
            dropped.add(times);
        }
    }

    /**
     * Writes what was counted since the last time. If that fails, nothing is lost: the next time writes it.
     *
     * @return how many encounters had to be left out so far, because too many different codes waited
     */
    public synchronized long flush() {
        take();
        while (unsure != null || !waiting.isEmpty()) {
            if (unsure == null) {
                unsure = new Batch(writer, ++batches, waiting);
                waiting.clear();
            }
            counts.addOnce(unsure);
            unsure = null;
        }
        return dropped.sum();
    }

    /** Moves what is fresh to what waits, without losing what is counted meanwhile. Also while the database is away. */
    public synchronized void take() {
        var day = LocalDate.now(clock);
        int most =
                unsure == null ? MOST_WAITING : MOST_WAITING - unsure.counts().size();
        for (var encounter : List.copyOf(fresh.keySet())) {
            var counted = new Counted(encounter, day);
            if (waiting.size() < most || waiting.containsKey(counted)) {
                var times = fresh.remove(encounter);
                if (times != null) {
                    waiting.merge(counted, times, Long::sum);
                }
            }
        }
    }
}
