package org.causebook.persistence.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.jspecify.annotations.Nullable;

/** What lies ready for lookups of an entry, as the view published_document_source writes it. */
record EntryDocument(
        String code,
        List<EntryCodeRow> codes,
        @Nullable String symbol,
        @Nullable String symbolNote,
        String meaning,
        Outcome outcome,
        List<CauseRow> causes,
        List<EntryReferenceRow> references,
        List<String> appliesTo,
        EntryState state,
        @Nullable String retiredReason,
        @Nullable String successor,
        @Nullable Integer articlePosition,
        int revision,
        String publishedAt,
        String updatedAt) {

    /** Ids of constants are their names in lower case. */
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(EntryDocument.class);

    private static final IdConverter.OfScope SCOPES = new IdConverter.OfScope();

    /** The entry of a document and of the row's columns {@code catalog}, {@code title} and {@code scope}. */
    static Entry entry(String document, ResultSet row) throws SQLException {
        var scope = SCOPES.convertToEntityAttribute(row.getString("scope"));
        return read(document).toEntry(row.getString("catalog"), row.getString("title"), scope);
    }

    private static EntryDocument read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a published document is none", damaged);
        }
    }

    private Entry toEntry(String catalog, String catalogTitle, Scope scope) {
        var published = instant(publishedAt);
        return new Entry(
                catalog,
                catalogTitle,
                scope,
                code,
                codes.stream().map(EntryCodeRow::toEntryCode).toList(),
                symbol,
                symbolNote,
                meaning,
                outcome,
                allCauses(),
                referencesOf(null),
                appliesTo,
                state,
                retiredReason,
                successor,
                articlePosition,
                revision,
                published,
                updatedAt.equals(publishedAt) ? published : instant(updatedAt));
    }

    private List<Cause> allCauses() {
        return causes.stream()
                .map(cause -> cause.toCause(referencesOf(cause.position())))
                .toList();
    }

    private List<Reference> referencesOf(@Nullable Integer causePosition) {
        return references.stream()
                .filter(reference -> Objects.equals(reference.causePosition(), causePosition))
                .map(EntryReferenceRow::toReference)
                .toList();
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
