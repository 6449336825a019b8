package org.causebook.ui.frame;

import io.quarkus.qute.TemplateExtension;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as private pages write them: how long ago, and when exactly, in UTC; a script shows the reader's zone. */
@Singleton
@Named("moments")
public class Moments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int MONTHS_OF_YEAR = 12;

    private final Clock clock;

    Moments() {
        this(Clock.systemUTC());
    }

    Moments(Clock clock) {
        this.clock = clock;
    }

    /** How long ago that was, or how long it is until then, in the largest unit of which one is over. */
    public String ago(Instant at) {
        var now = clock.instant();
        var distance = distance(Duration.between(at, now).abs(), at, now);
        if (distance.isEmpty()) {
            return "just now";
        }
        return at.isAfter(now) ? "in " + distance : distance + " ago";
    }

    /** The moment to the minute, with its zone. */
    @TemplateExtension
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String distance(Duration passed, Instant one, Instant other) {
        if (passed.toMinutes() == 0) {
            return "";
        }
        if (passed.toHours() == 0) {
            return count(passed.toMinutes(), "minute");
        }
        if (passed.toDays() == 0) {
            return count(passed.toHours(), "hour");
        }
        var months = Math.abs(ChronoUnit.MONTHS.between(one.atOffset(ZoneOffset.UTC), other.atOffset(ZoneOffset.UTC)));
        if (months == 0) {
            return count(passed.toDays(), "day");
        }
        return months < MONTHS_OF_YEAR ? count(months, "month") : count(months / MONTHS_OF_YEAR, "year");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
