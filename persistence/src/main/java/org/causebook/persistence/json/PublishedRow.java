package org.causebook.persistence.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;

/** Reads published entries from rows that plain SQL has found. */
public final class PublishedRow {

    /** The columns that {@link #entry} reads, of a published entry {@code p} and its catalog {@code c}. */
    public static final String COLUMNS = """
            c.slug, c.title, c.scope, c.notation, p.code, p.low, p.high, p.successor, p.edition, p.published_at, p.updated_at,
              p.content""";

    private static final ObjectReader CONTENT = ContentJson.STORED.readerFor(EntryContent.class);

    private PublishedRow() {}

    /** The entry in a row with {@link #COLUMNS}. */
    public static Entry entry(ResultSet row) throws SQLException {
        var code = EntryCode.of(
                row.getString("code"),
                EntryCode.Kind.PRIMARY,
                null,
                row.getObject("low", Long.class),
                row.getObject("high", Long.class));
        return new Entry(
                row.getString("slug"),
                row.getString("title"),
                row.getString("scope").equals(Scope.PRODUCT.id()) ? Scope.PRODUCT : Scope.GENERAL,
                Notation.ofId(row.getString("notation")).orElseThrow(),
                code,
                content(row.getString("content")),
                row.getString("successor"),
                row.getInt("edition"),
                instant(row, "published_at"),
                instant(row, "updated_at"));
    }

    private static EntryContent content(String json) {
        try {
            return CONTENT.readValue(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a published content cannot be read", damaged);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
