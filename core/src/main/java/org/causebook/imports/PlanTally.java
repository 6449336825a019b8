package org.causebook.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.causebook.exchange.FileOutline;
import org.causebook.imports.ImportPlan.Window;
import org.causebook.imports.PlannedRow.Kind;

/** Counts the rows of a plan as they come, and keeps those that are to be shown. */
final class PlanTally {

    private final Window window;
    private final MessageDigest digest;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> shown = new EnumMap<>(Kind.class);
    private final List<PlannedRow> rows = new ArrayList<>();

    PlanTally(Window window) {
        this.window = window;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void add(PlannedRow row) {
        digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
        counts.merge(row.kind(), 1, Integer::sum);
        if (row.number() > window.after()
                && window.kind().filter(kind -> kind != row.kind()).isEmpty()
                && rows.size() < window.most()
                && shown.merge(row.kind(), 1, Integer::sum) <= window.mostOfKind()) {
            rows.add(row);
        }
    }

    ImportPlan plan(FileOutline outline) {
        return new ImportPlan(outline, rows, counts, HexFormat.of().formatHex(digest.digest()));
    }
}
