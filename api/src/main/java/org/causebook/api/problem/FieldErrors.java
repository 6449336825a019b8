package org.causebook.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.causebook.lookup.NotCodes;
import org.jspecify.annotations.Nullable;

/** Says which parts of a request are at fault, without repeating any of them. */
final class FieldErrors {

    /** A field name of this shape is repeated, so that a typing error is found; anything else is only pointed at. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private FieldErrors() {}

    /** Where a body stopped making sense. */
    static FieldError of(JsonProcessingException error) {
        var innermost = innermost(error);
        var location = innermost.getLocation();
        return new FieldError(place(error), detail(innermost), line(location), column(location));
    }

    /** Reading stops in the parser; what wraps it knows the path that led there. */
    private static JsonProcessingException innermost(JsonProcessingException error) {
        return error.getCause() instanceof JsonProcessingException cause && cause != error ? innermost(cause) : error;
    }

    private static String detail(JsonProcessingException error) {
        if (error instanceof PropertyBindingException) {
            return "is not a field of this request";
        }
        if (error instanceof StreamConstraintsException) {
            return "is nested too deeply or holds too long a value";
        }
        return error instanceof StreamReadException
                ? "is not well-formed JSON, or has the same field twice"
                : "has a value of the wrong type";
    }

    private static String place(JsonProcessingException error) {
        if (!(error instanceof JsonMappingException mapping)) {
            return "body";
        }
        var place = new StringBuilder();
        for (var step : mapping.getPath()) {
            append(place, step);
        }
        return place.isEmpty() ? "body" : place.toString();
    }

    private static void append(StringBuilder place, JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            place.append('[').append(step.getIndex()).append(']');
            return;
        }
        place.append(place.isEmpty() ? "" : ".")
                .append(HARMLESS.matcher(step.getFieldName()).matches() ? step.getFieldName() : "?");
    }

    private static @Nullable Integer line(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? null : location.getLineNr();
    }

    private static @Nullable Integer column(@Nullable JsonLocation location) {
        return location == null || location.getColumnNr() < 1 ? null : location.getColumnNr();
    }

    /** Violated constraints of a request, in the order of its fields. */
    static List<FieldError> of(ConstraintViolationException error) {
        return error.getConstraintViolations().stream()
                .map(violation -> new FieldError(place(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::detail))
                .toList();
    }

    /** The path without the Java method and its parameter, which do not concern the caller. */
    private static String place(ConstraintViolation<?> violation) {
        var place = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .map(FieldErrors::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return place.isEmpty() ? "body" : place;
    }

    private static String step(Path.Node node) {
        if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
            return "[" + node.getIndex() + "]";
        }
        return node.getIndex() == null ? String.valueOf(node.getName()) : "[" + node.getIndex() + "]." + node.getName();
    }

    /** Which of the texts of a lookup are not codes, and why, by the names that the request has for them. */
    static List<FieldError> of(NotCodes error, UriInfo request) {
        return error.reasons().entrySet().stream()
                .map(each -> new FieldError(
                        place(each.getKey(), request),
                        String.valueOf(each.getValue().getMessage())))
                .toList();
    }

    /** A single code stands in the path, several are repeated in the query, many are a list in the body. */
    private static String place(int position, UriInfo request) {
        if (request.getPathParameters().containsKey("code")) {
            return "code";
        }
        return (request.getQueryParameters().containsKey("code") ? "code[" : "codes[") + position + "]";
    }
}
