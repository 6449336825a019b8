package org.causebook.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.causebook.exchange.FileOutline;
import org.causebook.imports.PlannedRow.Kind;

/**
 * What a file would do to a catalog.
 *
 * @param outline what was recognised of the file
 * @param rows in the order of the file
 */
public record ImportPlan(FileOutline outline, List<PlannedRow> rows) {

    public ImportPlan {
        rows = List.copyOf(rows);
    }

    /** The rows of a kind. */
    public List<PlannedRow> rows(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** Differs from the tag of another plan when anything would come out otherwise. */
    public String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : rows) {
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
