package org.causebook.api.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an identifier, or takes the one that a proxy in front gave it, and writes the access log where one
 * is wanted. The identifier is in the answer, and in each line that is logged while the request is worked on.
 */
@ApplicationScoped
public class RequestLog {

    /** The header that proxies use for it. */
    static final String HEADER = "X-Request-Id";

    /** Its name in lines of the log. */
    private static final String KEY = "requestId";

    /** After the filter that times requests, before all that answer any. */
    private static final int EARLY = 45_000;

    /** What cannot harm a log, and is no longer than what proxies make. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Addresses that are a secret themselves: of a report, of a link that confirms an address, and of one that signs in once. */
    private static final Pattern KEY_IN_ADDRESS = Pattern.compile("(/(?:reports|mail|sign-in/link)/+)[^/?]+");

    private static final DateTimeFormatter COMMON_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    /** Its handler writes the message alone. */
    private static final Logger ACCESS = Logger.getLogger("org.causebook.access");

    private final ObjectMapper json;
    private final Format format;

    @Inject
    RequestLog(
            ObjectMapper json,
            Config config,
            @ConfigProperty(name = "quarkus.log.console.json.enabled", defaultValue = "false") boolean jsonLog) {
        this.json = json;
        this.format = config.accessLog().in(jsonLog);
    }

    /** What is written about requests. */
    @ConfigMapping(prefix = "causebook.log")
    interface Config {

        /** One line for each request: none, in the Common Log Format, or as JSON. */
        @WithDefault("off")
        Format accessLog();
    }

    /** Forms of the access log. */
    enum Format {
        OFF,
        COMMON,
        JSON;

        /** Lines between lines of JSON are JSON too: a program that reads them can read nothing else. */
        Format in(boolean jsonLog) {
            return this == COMMON && jsonLog ? JSON : this;
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, EARLY);
    }

    private void begin(RoutingContext context) {
        var id = id(context.request().getHeader(HEADER));
        MDC.put(KEY, id);
        context.addHeadersEndHandler(now -> context.response().putHeader(HEADER, id));
        if (format != Format.OFF) {
            var at = ZonedDateTime.now(ZoneOffset.UTC);
            long begun = System.nanoTime();
            context.addEndHandler(end -> ACCESS.info(
                    format == Format.COMMON
                            ? common(context, at)
                            : json(context, at, id, (System.nanoTime() - begun) / 1000)));
        }
        context.next();
    }

    /** The identifier of the request that is worked on here. */
    public static @Nullable String currentId() {
        return (String) MDC.get(KEY);
    }

    static String id(@Nullable String given) {
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** The address without what would let a reader of the log in. */
    static @Nullable String withoutKey(@Nullable String address) {
        return address == null ? null : KEY_IN_ADDRESS.matcher(address).replaceFirst("$1-");
    }

    private static String common(RoutingContext context, ZonedDateTime at) {
        var request = context.request();
        // A quotation mark in an address would end the field.
        return "%s - - [%s] \"%s %s %s\" %d %d"
                .formatted(
                        client(context),
                        COMMON_TIME.format(at),
                        request.method(),
                        Objects.requireNonNullElse(withoutKey(request.uri()), "-")
                                .replace("\"", "%22"),
                        version(request.version()),
                        context.response().getStatusCode(),
                        context.response().bytesWritten());
    }

    private String json(RoutingContext context, ZonedDateTime at, String id, long micros) {
        var request = context.request();
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("time", at.toInstant().toString());
        line.put(KEY, id);
        line.put("client", client(context));
        line.put("method", request.method().name());
        line.put("address", withoutKey(request.uri()));
        line.put("version", version(request.version()));
        line.put("status", context.response().getStatusCode());
        line.put("bytes", context.response().bytesWritten());
        line.put("micros", micros);
        line.put("agent", request.getHeader("User-Agent"));
        line.put("referrer", withoutKey(request.getHeader("Referer")));
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers only", impossible);
        }
    }

    /** Of a trusted proxy, the one that it names. */
    private static String client(RoutingContext context) {
        var address = context.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "-" : address.hostAddress();
    }

    private static String version(@Nullable HttpVersion version) {
        return version == null
                ? "-"
                : switch (version) {
                    case HTTP_1_0 -> "HTTP/1.0";
                    case HTTP_1_1 -> "HTTP/1.1";
                    case HTTP_2 -> "HTTP/2";
                };
    }
}
