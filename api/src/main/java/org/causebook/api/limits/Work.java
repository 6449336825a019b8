package org.causebook.api.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.causebook.api.request.ReaderForms;
import org.jspecify.annotations.Nullable;

/**
 * How much work a request is, as its head tells.
 *
 * @param kind what it asks for
 * @param cost how much of its client's quota it takes; 0 when it is free
 */
public record Work(Kind kind, long cost) {

    /** Kinds of work. Each but the first two is paid for from the quota of what is expensive. */
    public enum Kind {
        FREE,
        NORMAL,
        SEARCH,
        BATCH,
        LOG,
        DUMP,
        PASSWORD,
        WRITING;

        boolean isExpensive() {
            return compareTo(NORMAL) > 0;
        }
    }

    private static final List<String> FREE = List.of("/q/", "/assets/", "/webjars/");

    /** Looking up what a text contains: far less work than a search while it is short. */
    private static final Pattern TEXT = Pattern.compile("/codes|/api/v1/codes");

    /** Pages and operations that search, also while somebody types, and the lists of a catalog for search engines. */
    private static final Pattern SEARCH =
            Pattern.compile("/search(/.*)?|/api/v1/search(/.*)?|/sitemaps/.*|/about/numbers(/.*)?");

    /** Many codes in one request; an assistant's message may hold as many, or a log. */
    private static final Pattern BATCH = Pattern.compile("/api/v1/lookups|/mcp");

    private static final Pattern LOG = Pattern.compile("/scan|/api/v1/scans");
    private static final Pattern DUMP =
            Pattern.compile("/api/v1/(dump\\.jsonl|backup|export)|/admin/(backup(/.*)?|export)");
    private static final Pattern EXPORT = Pattern.compile("/api/v1/(catalogs/[^/]*|search)/export|/admin/export/.*");

    /** Checking a password is made slow on purpose. */
    private static final Pattern PASSWORD = Pattern.compile("/sign-in(/.*)?|/(api/v1|admin)/.*password(/.*)?");

    /** What makes many rows. */
    private static final Pattern WRITING = Pattern.compile(".*/(imports?|content)(/.*)?");

    private static final int UNIT_OF_TEXT = 150;
    private static final int LONG_TEXT = 1_500;
    private static final int UNIT_OF_BATCH = 500;
    private static final int UNIT_OF_LOG = 250_000;
    private static final long COST_OF_DUMP = 50;
    private static final long COST_OF_EXPORT = 10;
    private static final long COST_OF_REPORT = 100;
    private static final long COST_OF_PASSWORD = 5;
    private static final long COST_OF_WRITING = 2;

    /** For a body that does not say how long it is. */
    private static final long UNKNOWN = 10;

    /** The work of a request, by the path that decides which resource answers it, however it is written. */
    public static Work of(RoutingContext context) {
        var request = context.request();
        return of(
                request.method(),
                context.normalizedPath(),
                request.uri().length(),
                request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    /**
     * @param address length of path and query
     * @param body length of the body as it was sent, null when it was not
     */
    static Work of(HttpMethod method, @Nullable String written, int address, @Nullable String body) {
        var path = written != null && written.length() > 1 && written.endsWith("/")
                ? written.substring(0, written.length() - 1)
                : written;
        if (path == null || method.equals(HttpMethod.OPTIONS) || FREE.stream().anyMatch(path::startsWith)) {
            return new Work(Kind.FREE, 0);
        }
        boolean post = method.equals(HttpMethod.POST);
        if (post && LOG.matcher(path).matches()) {
            return new Work(Kind.LOG, 1 + units(body, UNIT_OF_LOG));
        }
        if (post && BATCH.matcher(path).matches()) {
            // A short one takes no longer than a search, and needs none of the few places for batches.
            long units = units(body, UNIT_OF_BATCH);
            return new Work(units == 0 ? Kind.SEARCH : Kind.BATCH, 1 + units);
        }
        if (TEXT.matcher(path).matches()) {
            return address < LONG_TEXT
                    ? new Work(Kind.NORMAL, 1 + address / UNIT_OF_TEXT)
                    : new Work(Kind.SEARCH, 1 + address / UNIT_OF_BATCH);
        }
        if (DUMP.matcher(path).matches()) {
            return new Work(Kind.DUMP, COST_OF_DUMP);
        }
        if (EXPORT.matcher(path).matches()) {
            return new Work(Kind.DUMP, COST_OF_EXPORT);
        }
        if (SEARCH.matcher(path).matches()) {
            return new Work(Kind.SEARCH, 1);
        }
        if (post && PASSWORD.matcher(path).matches()) {
            return new Work(Kind.PASSWORD, COST_OF_PASSWORD);
        }
        if (post && ReaderForms.isOne(path)) {
            return new Work(Kind.WRITING, COST_OF_REPORT);
        }
        return post && WRITING.matcher(path).matches()
                ? new Work(Kind.WRITING, COST_OF_WRITING)
                : new Work(Kind.NORMAL, 1);
    }

    private static long units(@Nullable String length, long unit) {
        try {
            return length == null ? UNKNOWN : Long.parseLong(length.strip()) / unit;
        } catch (NumberFormatException refusedElsewhere) {
            return UNKNOWN;
        }
    }
}
