package org.causebook.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/** An invented log, always the same: dates, addresses, identifiers, sizes and words, and so many codes. */
final class SampleLog {

    private static final long SEED = 224_801;
    private static final String[] LEVELS = {"INFO ", "INFO ", "INFO ", "DEBUG", "WARN "};

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final StringBuilder log = new StringBuilder();
    private final int entries;

    private SampleLog(int entries) {
        this.entries = entries;
    }

    /**
     * A log.
     *
     * @param size in octets, at least
     * @param codes how many of a hundred lines have one: 0, 1, 10
     * @param entries how many invented entries are known; the codes are some of theirs
     */
    static byte[] of(int size, int codes, int entries) {
        var sample = new SampleLog(entries);
        for (int line = 0; sample.log.length() < size; line++) {
            sample.line(line, codes > 0 && line % (100 / codes) == 0);
        }
        return sample.log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(int number, boolean code) {
        log.append(String.format(
                Locale.ROOT,
                "2026-01-05T%02d:%02d:%02d.%03dZ %s [worker-%d] org.example.shop.%s - ",
                number / 3600 % 24,
                number / 60 % 60,
                number % 60,
                random.nextInt(1000),
                code ? "ERROR" : LEVELS[random.nextInt(LEVELS.length)],
                random.nextInt(16),
                word()));
        if (code) {
            failure();
        } else {
            event();
        }
        log.append('\n');
    }

    /** The known codes come up as words do: some often, most seldom. */
    private void failure() {
        int number = (int) (entries * Math.pow(random.nextDouble(), 4));
        var sample = Sample.of(number);
        var form = switch (Sample.notation(sample.catalog())) {
            case "symbolic" -> sample.code();
            case "sqlstate" -> "SQLSTATE " + sample.code();
            case "http" -> "HTTP status " + sample.code();
            default -> written(sample.value());
        };
        log.append("The ").append(word()).append(" failed with ").append(form).append(" for the ").append(word());
    }

    private String written(long value) {
        return switch (random.nextInt(3)) {
            case 0 -> "0x" + Long.toHexString(value);
            case 1 -> "error code " + value;
            default -> Integer.toString((int) value);
        };
    }

    private void event() {
        switch (random.nextInt(4)) {
            case 0 -> log.append(String.format(
                    Locale.ROOT,
                    "Finished %s of order %d in %d ms for client 10.0.%d.%d:%d",
                    word(),
                    random.nextInt(100_000),
                    random.nextInt(900),
                    random.nextInt(256),
                    random.nextInt(256),
                    40_000 + random.nextInt(20_000)));
            case 1 -> log.append(String.format(
                    Locale.ROOT, "Loaded %d rows of %s, %d KB", random.nextInt(500), word(), random.nextInt(9000)));
            case 2 -> log.append(String.format(
                    Locale.ROOT,
                    "10.0.0.%d \"GET /%s/%d HTTP/1.1\" 200 %d trace=%016x",
                    random.nextInt(256),
                    word(),
                    random.nextInt(9999),
                    random.nextInt(99_999),
                    random.nextLong()));
            default -> log.append(Words.sentence(random, 6, 16));
        }
    }

    private String word() {
        return Words.any(random);
    }
}
