package org.causebook.ui.frame;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as private pages write them, in UTC; a script shows them by the reader's clock. */
@TemplateExtension
final class Moments {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
