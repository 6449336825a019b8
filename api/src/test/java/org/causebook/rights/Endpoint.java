package org.causebook.rights;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.causebook.account.Right;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the application.
 *
 * @param method HTTP method
 * @param path template of its address
 * @param right what the caller needs; empty when anyone may call it
 */
record Endpoint(String method, String path, Optional<Right> right) {

    /** The operations of a resource or of pages. */
    static Stream<Endpoint> of(Class<?> type) {
        return Arrays.stream(type.getMethods()).flatMap(method -> of(type, method));
    }

    String name() {
        return method + " " + path;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    private static Stream<Endpoint> of(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
                .map(verb -> new Endpoint(verb, path(type, method), right(type, method)));
    }

    private static String path(Class<?> type, Method method) {
        var path = "/" + text(type.getAnnotation(Path.class)) + "/" + text(method.getAnnotation(Path.class));
        var plain = path.replaceAll("/{2,}", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private static Optional<Right> right(Class<?> type, Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        var allowed = Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .orElseThrow(() -> new AssertionError(type + " does not say who may call " + method.getName()));
        return Right.ofId(allowed.value()[0]);
    }
}
