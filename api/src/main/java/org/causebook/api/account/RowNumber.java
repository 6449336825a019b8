package org.causebook.api.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the number in an address; the framework would answer what is none in its own way. */
final class RowNumber {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private RowNumber() {}

    static Optional<Long> of(String given) {
        return NUMBER.matcher(given).matches() ? Optional.of(Long.valueOf(given)) : Optional.empty();
    }
}
