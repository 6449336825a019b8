package org.causebook.code;

import java.util.Optional;

/** One way to take what was typed. A text may have several: {@code 1645} is a decimal and a hexadecimal number. */
public sealed interface Reading permits NumericReading, HttpReading, SqlStateReading, PrefixedReading, SymbolReading {

    Form form();

    /**
     * The text that addresses this reading. Recognised again, its best reading has this same canonical text, and it
     * always obeys {@link CodeText}.
     */
    String canonical();

    /**
     * What two spellings of one code have in common, for matching text: the canonical text, save for prefixed codes,
     * where separators and leading zeros are left out. Two codes of one catalog never share a key.
     */
    default String key() {
        return canonical();
    }

    /** The number behind the reading, where it is a status of 32 bits or an HTTP status without a sub-status. */
    default Optional<StatusValue> value() {
        return Optional.empty();
    }
}
