package org.causebook.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where a body stopped making sense, without repeating any of it. */
final class MalformedJson {

    /** A field name of this shape is repeated, so that a typing error is found; anything else is only pointed at. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private MalformedJson() {}

    static FieldError explain(JsonProcessingException error) {
        var innermost = innermost(error);
        var location = innermost.getLocation();
        return new FieldError(place(error), detail(innermost), line(location), column(location));
    }

    /** Reading stops in the parser; what wraps it knows the path that led there. */
    private static JsonProcessingException innermost(JsonProcessingException error) {
        return error.getCause() instanceof JsonProcessingException cause && cause != error ? innermost(cause) : error;
    }

    private static String detail(JsonProcessingException error) {
        if (error instanceof UnrecognizedPropertyException) {
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
}
