package org.causebook.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One way to take what was typed. A text may have several: {@code 1645} is a decimal and a hexadecimal number. */
public sealed interface Reading
        permits NumericReading, HttpReading, EnhancedReading, SqlStateReading, PrefixedReading, SymbolReading {

    /** How the text is written in this reading. */
    Format format();

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

    /**
     * The codes that mean the same less precisely, the most precise first; none for most codes. An entry of one of them
     * answers when no entry of the code itself exists.
     */
    default List<Reading> broader() {
        return List.of();
    }

    /** How the text of a code can be written. */
    enum Format {
        DECIMAL,
        HEXADECIMAL,
        HTTP,
        ENHANCED,
        SQLSTATE,
        PREFIXED,
        SYMBOL;

        /** The word that public answers use, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
