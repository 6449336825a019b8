package org.causebook.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.causebook.editing.FurtherCodes;
import org.causebook.imports.ImportFile.Choice;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.ManyEntries.Batch;
import org.causebook.imports.ManyEntries.Change;
import org.jspecify.annotations.Nullable;

/** Hands the chosen rows of a file on in parts, and remembers what only the whole can tell. */
final class ChosenRows {

    private final Batch batch;
    private final Notation notation;
    private final Choice choice;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> successors = new HashMap<>();
    private int incomplete;
    private @Nullable PlannedRow firstIncomplete;

    ChosenRows(Batch batch, Notation notation, Choice choice) {
        this.batch = batch;
        this.notation = notation;
        this.choice = choice;
    }

    void add(PlannedRow row) {
        var primary = row.primary();
        if (primary == null || !row.kind().isPossible() || !choice.rows().test(row)) {
            return;
        }
        var content = row.after();
        if (choice.how() != How.DRAFTS) {
            if (!row.isComplete()) {
                incomplete++;
                firstIncomplete = firstIncomplete == null ? row : firstIncomplete;
                return;
            }
            var retirement = content.retirement();
            if (retirement != null && retirement.successor() != null) {
                successors.put(primary.text(), retirement.successor());
            }
            codes.add(primary.text());
            content = FurtherCodes.complete(content, notation);
        }
        var retires = row.after().retirement() != null && row.before().retirement() == null;
        changes.add(new Change(primary, content, row.kind() == PlannedRow.Kind.NEW, retires, row.notes()));
        if (changes.size() == ImportFile.ROWS_AT_ONCE) {
            handOn();
        }
    }

    private void handOn() {
        batch.add(changes);
        changes.clear();
    }

    /**
     * Says that there are no more.
     *
     * @param known the codes of the entries that the catalog has already
     * @throws InvalidContent if an entry cannot become what it is to become
     */
    void complete(Set<String> known) {
        if (incomplete > 0) {
            var first = Objects.requireNonNull(firstIncomplete);
            var fault = first.after().faults().get(0);
            throw new InvalidContent(
                    "row",
                    incomplete + " of the chosen rows " + (incomplete == 1 ? "is" : "are")
                            + " incomplete, first the one in line " + first.line() + ": " + fault.field() + " "
                            + fault.message() + ". Import them as drafts, or leave them out.");
        }
        // A row may name another row as its successor.
        successors.forEach((code, successor) -> {
            if (successor.equals(code) || (!codes.contains(successor) && !known.contains(successor))) {
                throw new InvalidContent("retirement.successor", "must be the code of another entry of this catalog");
            }
        });
        handOn();
    }
}
