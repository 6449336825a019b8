package org.causebook.catalog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causebook.code.Reading;
import org.causebook.code.StatusValue;

/**
 * What entries are looked up by.
 *
 * @param values unsigned numeric values
 * @param keys match keys of code texts and symbols, see {@link Reading#key()}
 */
public record CodeKeys(Set<Long> values, Set<String> keys) {

    public CodeKeys {
        values = Set.copyOf(values);
        keys = Set.copyOf(keys);
    }

    /** What finds an entry for any of these readings. */
    public static CodeKeys of(Collection<? extends Reading> readings) {
        var values = new LinkedHashSet<Long>();
        var keys = new LinkedHashSet<String>();
        for (var reading : readings) {
            reading.value().map(StatusValue::unsigned).ifPresent(values::add);
            keys.add(reading.key());
        }
        return new CodeKeys(values, keys);
    }
}
