package org.causebook.api.request;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which methods an address has, and answers OPTIONS by it. An answer 405 must say so (RFC 9110, 15.5.6), which the
 * framework leaves out; to OPTIONS it names the methods of the whole class.
 */
@Provider
@PreMatching
@Singleton
public class AllowedMethods implements ContainerRequestFilter {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^{}]+))?}");

    private final List<Endpoint> endpoints;

    private record Endpoint(Pattern path, String method) {}

    @Inject
    AllowedMethods(BeanManager beans) {
        this.endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::endpoints)
                .toList();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        var methods = at(request.getUriInfo().getPath());
        if (!methods.isEmpty()) {
            request.abortWith(Response.noContent()
                    .header(HttpHeaders.ALLOW, String.join(", ", methods))
                    .build());
        }
    }

    /** The methods of the resources at that path, sorted; empty when there is no resource. */
    public Set<String> at(String path) {
        var methods = new TreeSet<String>();
        for (var endpoint : endpoints) {
            if (endpoint.path().matcher(path).matches()) {
                methods.add(endpoint.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static Stream<Endpoint> endpoints(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> methods(method).map(name -> new Endpoint(pattern(resource, method), name)));
    }

    private static Stream<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static Pattern pattern(Class<?> resource, Method method) {
        var path = "/" + text(resource.getAnnotation(Path.class)) + "/" + text(method.getAnnotation(Path.class)) + "/?";
        var pattern = PARAMETER
                .matcher(path.replaceAll("/{2,}", "/").replace("//?", "/?"))
                .replaceAll(found -> found.group(1) == null
                        ? "[^/]+"
                        : "(?:" + found.group(1).replace("\\", "\\\\") + ")");
        return Pattern.compile(pattern);
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
