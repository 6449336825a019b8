package org.causebook.scan;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What was found in a text.
 *
 * @param found the codes in the order of the text, at most {@link ScanLog#MAX_FOUND}
 * @param total how many codes the text has
 * @param summary each code once, the most frequent first
 * @param skipped how many numbers were skipped, by reason
 * @param catalogs slugs of the catalogs whose entries come first: the given ones, then those that the text names
 * @param lines how many lines the text has
 * @param complete whether {@code found} and {@code summary} have everything
 */
public record Scan(
        List<Find> found,
        int total,
        List<LoggedCode> summary,
        Map<SkipReason, Integer> skipped,
        List<String> catalogs,
        int lines,
        boolean complete) {

    public Scan {
        found = List.copyOf(found);
        summary = List.copyOf(summary);
        skipped = Collections.unmodifiableMap(skipped);
        catalogs = List.copyOf(catalogs);
    }
}
