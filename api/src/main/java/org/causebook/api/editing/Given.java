package org.causebook.api.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.editing.Fault;
import org.causebook.editing.InvalidContent;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a body and keeps what is wrong with them, so that the caller hears of every fault at once. */
final class Given {

    private final List<Fault> faults = new ArrayList<>();

    /** Notes that something is wrong with a field. */
    void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    /** The constant with that id; null when none was given, or when it is none. */
    <E extends Enum<E>> @Nullable E choice(
            String field, @Nullable String given, Class<E> type, Function<E, String> id) {
        if (given == null) {
            return null;
        }
        var constants = List.of(Objects.requireNonNull(type.getEnumConstants()));
        return constants.stream()
                .filter(each -> id.apply(each).equals(given))
                .findFirst()
                .orElseGet(() -> {
                    fault(field, "must be one of " + constants.stream().map(id).collect(Collectors.joining(", ")));
                    return null;
                });
    }

    /** A list part by part, each with its path; empty when none was given. */
    <B, T> List<T> list(String field, @Nullable List<@Nullable B> given, BiFunction<B, String, T> part) {
        if (given == null) {
            return List.of();
        }
        return IntStream.range(0, given.size())
                .mapToObj(index -> part(field + "[" + index + "]", given.get(index), part))
                .flatMap(List::stream)
                .toList();
    }

    /** Texts, as they are. */
    List<String> texts(String field, @Nullable List<@Nullable String> given) {
        return this.<String, String>list(field, given, (text, path) -> text);
    }

    /**
     * Makes a value of what was read.
     *
     * @throws InvalidContent with every fault noted here, and those that the value finds itself
     */
    <T> T make(Supplier<T> value) {
        try {
            var made = value.get();
            if (faults.isEmpty()) {
                return made;
            }
        } catch (InvalidContent invalid) {
            faults.addAll(invalid.faults());
        }
        throw new InvalidContent(faults);
    }

    private <B, T> List<T> part(String path, @Nullable B given, BiFunction<B, String, T> part) {
        if (given == null) {
            fault(path, "is null");
            return List.of();
        }
        return List.of(part.apply(given, path));
    }
}
