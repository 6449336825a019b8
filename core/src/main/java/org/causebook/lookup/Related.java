package org.causebook.lookup;

import org.causebook.catalog.Entry;
import org.causebook.code.Relation.Kind;

/** An entry whose value stands in a known arithmetical relation to the one looked up. */
public record Related(Entry entry, Kind kinship) {}
