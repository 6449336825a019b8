package org.causebook.api.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Times requests by the template of their address, never by the address: nobody can make up new series. The framework's
 * own meter takes the address as it was sent wherever no resource was found, such as for what the cache answers.
 */
@ApplicationScoped
class RequestMetrics {

    /** Before all other filters, so that their time counts too. */
    private static final int FIRST = 50_000;

    private static final String TEMPLATE = RequestMetrics.class.getName();
    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What is answered without a resource. */
    private static final List<Map.Entry<String, String>> PREFIXES = List.of(
            Map.entry("/api/v1/codes/", "/api/v1/codes/{code}"),
            Map.entry("/codes/", "/codes/{code}"),
            Map.entry("/assets/", "/assets/{file}"),
            Map.entry("/webjars/", "/webjars/{file}"),
            Map.entry("/q/", "/q/{what}"));

    /** Few, because each is a series for each address. The framework's servers keep what people wait for below the third. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500)
    };

    private final MeterRegistry registry;
    private final CurrentVertxRequest current;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Method, String> templates = new ConcurrentHashMap<>();

    @Inject
    RequestMetrics(MeterRegistry registry, CurrentVertxRequest current) {
        this.registry = registry;
        this.current = current;
    }

    /** What requests are told apart by; each part has few values. */
    private record Series(String method, String template, int status) {}

    void register(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
    }

    private void measure(RoutingContext context) {
        long begun = System.nanoTime();
        context.addEndHandler(end -> record(context, System.nanoTime() - begun));
        context.next();
    }

    private void record(RoutingContext context, long nanos) {
        var request = context.request();
        var method =
                METHODS.contains(request.method().name()) ? request.method().name() : OTHER;
        var series = new Series(method, template(context), context.response().getStatusCode());
        timers.computeIfAbsent(series, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("http.server.requests")
                .description("Requests by the template of their address, from their head to the end of the answer")
                .tag("method", series.method())
                .tag("uri", series.template())
                .tag("status", String.valueOf(series.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static String template(RoutingContext context) {
        String matched = context.get(TEMPLATE);
        return matched == null ? template(context.request().path()) : matched;
    }

    private static String template(@Nullable String path) {
        return PREFIXES.stream()
                .filter(prefix -> path != null && path.startsWith(prefix.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(OTHER);
    }

    /** Notes which resource answers. */
    @ServerRequestFilter
    void matched(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var context = current.getCurrent();
        if (method != null && context != null) {
            context.put(TEMPLATE, templates.computeIfAbsent(method, RequestMetrics::template));
        }
    }

    private static String template(Method method) {
        var path = text(method.getDeclaringClass().getAnnotation(Path.class)) + "/"
                + text(method.getAnnotation(Path.class));
        // The expression after a parameter's name says nothing to people who read figures.
        return ("/" + path)
                .replaceAll("\\{\\s*([\\w.-]+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/{2,}", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
