package org.causebook.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Violated constraints of a request, in the order of its fields. */
final class Violations {

    private Violations() {}

    static List<FieldError> explain(ConstraintViolationException error) {
        return error.getConstraintViolations().stream()
                .map(violation -> new FieldError(place(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::detail))
                .toList();
    }

    /** The path without the Java method and its parameter, which are no business of the caller's. */
    private static String place(ConstraintViolation<?> violation) {
        var place = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .map(Violations::step)
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
}
