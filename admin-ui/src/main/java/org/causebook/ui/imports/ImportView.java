package org.causebook.ui.imports;

import java.util.List;
import java.util.Optional;
import org.causebook.editing.CompareContents;
import org.causebook.editing.EntryRef;
import org.causebook.imports.Import;
import org.causebook.imports.ImportedEntry;
import org.causebook.imports.Imports.Standing;
import org.causebook.ui.editing.DiffRow;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.QueryText;

/**
 * One import, with a page of its entries.
 *
 * @param next where the following entries are
 * @param refusal why an action was not carried out, as a sentence
 * @param typed the comment, as typed
 */
public record ImportView(
        Import shown,
        Standing standing,
        ImportFilter filter,
        List<Line> lines,
        Optional<String> next,
        boolean mayCancel,
        boolean mayUndo,
        boolean mayReview,
        boolean mayApprove,
        Optional<String> refusal,
        String typed) {

    public ImportView {
        lines = List.copyOf(lines);
    }

    /** One entry of it. */
    public record Line(ImportedEntry entry, List<DiffRow> diff) {

        static Line of(ImportedEntry entry, CompareContents compare) {
            var compares = entry.skipped().isEmpty() && !entry.isNew();
            return new Line(entry, compares ? DiffRow.all(compare.compare(entry.before(), entry.after())) : List.of());
        }

        public Line {
            diff = List.copyOf(diff);
        }

        /** What it says, or said. */
        public String meaning() {
            var meaning = entry.after().meaning();
            return meaning == null ? "" : meaning;
        }

        public String symbol() {
            var symbol = entry.after().symbol();
            return symbol == null ? "" : symbol;
        }

        /** What differs, in a few words. */
        public String summary() {
            return diff.size() == 1 ? "1 field differs" : diff.size() + " fields differ";
        }

        /** What became of it. */
        public String standing() {
            return !entry.skipped().isEmpty()
                    ? "left as it was"
                    : entry.state().map(state -> state.id().replace('-', ' ')).orElse("draft");
        }

        /** Where to look at it: its revision while somebody has to decide, otherwise the entry. */
        public String address() {
            return address(entry.entry())
                    + (entry.waits() ? "/review/" + entry.revision().orElseThrow() : "");
        }

        private static String address(EntryRef ref) {
            return "/admin/catalogs/" + Addresses.encoded(ref.catalog()) + "/" + Addresses.encoded(ref.code());
        }
    }

    /** Where it is. */
    public String address() {
        return ImportHistoryPages.ADDRESS + "/" + shown.id();
    }

    /** What came of it, in one sentence. */
    public String outcome() {
        return switch (shown.state()) {
            case RUNNING -> "It is under way. You may close this page.";
            case CANCELLING -> "It is being cancelled.";
            case CANCELLED -> "It was cancelled. Nothing of it was kept.";
            case FAILED -> shown.reason();
            case UNDONE -> "Another import has undone it.";
            case DONE -> shown.undoes().isPresent() ? "The entries have their former content again." : "";
        };
    }

    static String next(Import shown, ImportFilter filter, String token) {
        return new QueryText()
                .add("kind", filter.kind())
                .add("status", filter.status())
                .add("q", filter.text())
                .add("after", token)
                .on(ImportHistoryPages.ADDRESS + "/" + shown.id());
    }
}
