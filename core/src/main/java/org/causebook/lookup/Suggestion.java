package org.causebook.lookup;

import org.causebook.catalog.Entry;
import org.causebook.code.NearMiss.Slip;

/** Did you mean: a known entry, and the slip of the hand that would explain what was typed instead. */
public record Suggestion(Entry entry, Slip slip) {}
