package org.causebook.persistence.editing;

import java.util.Locale;
import org.causebook.editing.Revision;

/** How revisions are read. */
final class RevisionRow {

    static final String SELECT = "select" + Row.ENTRY + """
            , r.number, r.format, cast(r.content as text) as content, r.author, r.created_at, r.comment, r.state,
              r.publication, r.published_at, d.reviewer, d.comment as decision, d.decided_at
            from revision r
            join entry e on e.id = r.entry_id
            join catalog c on c.id = e.catalog_id
            left join decision d on d.entry_id = r.entry_id and d.number = r.number
            where\s""";

    private RevisionRow() {}

    static Revision revision(Row row) {
        return new Revision(
                row.entry(),
                row.integer("number"),
                ContentFormat.read(row),
                row.optionalText("author"),
                row.time("created_at"),
                row.optionalText("comment"),
                state(row.text("state")),
                row.optionalInteger("publication"),
                row.optionalTime("published_at"),
                row.optionalText("reviewer")
                        .map(reviewer ->
                                new Revision.Review(reviewer, row.optionalText("decision"), row.time("decided_at"))));
    }

    private static Revision.State state(String id) {
        return Revision.State.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
