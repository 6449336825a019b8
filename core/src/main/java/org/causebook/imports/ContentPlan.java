package org.causebook.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causebook.catalog.CatalogContent;
import org.causebook.editing.EntryRef;
import org.causebook.imports.ImportFile.How;
import org.causebook.imports.PlannedRow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to bring a catalog to the state of a file.
 *
 * @param entries what becomes of the entries that the file has
 * @param before what the catalog says about itself now
 * @param header what the file says about it; empty when it has entries alone
 * @param lacking the entries that the file lacks, without those that are retired already
 * @param how published, or in review where the actor may not publish alone
 */
public record ContentPlan(
        ImportPlan entries, CatalogContent before, Optional<CatalogContent> header, List<Lacking> lacking, How how) {

    public ContentPlan {
        lacking = List.copyOf(lacking);
    }

    /**
     * An entry that the file lacks.
     *
     * @param reason why it cannot be retired, as a sentence; empty when it can
     */
    public record Lacking(EntryRef entry, String reason) {}

    /** The fields of the catalog itself that would change, as files name them. */
    public List<String> changedFields() {
        var is = fields(before);
        return header.map(ContentPlan::fields)
                .map(wanted -> wanted.keySet().stream()
                        .filter(name -> !Objects.equals(is.get(name), wanted.get(name)))
                        .toList())
                .orElse(List.of());
    }

    private static Map<String, @Nullable Object> fields(CatalogContent content) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("slug", content.slug());
        fields.put("title", content.title());
        fields.put("area", content.area());
        fields.put("program", content.program());
        fields.put("product", content.product());
        fields.put("summary", content.summary());
        fields.put("notation", content.notation());
        fields.put("scope", content.scope());
        fields.put("appliesTo", content.appliesTo());
        fields.put("keywords", content.keywords());
        fields.put("forms", content.forms());
        fields.put("references", content.references());
        fields.put("article", content.article());
        fields.put("visibility", content.visibility());
        fields.put("fourEyes", content.fourEyes());
        fields.put("showAuthors", content.showAuthors());
        return fields;
    }

    /** The rows that change something. */
    public List<PlannedRow> changes() {
        return entries.rows().stream().filter(row -> row.kind().isPossible()).toList();
    }

    /** Whether the catalog can get into that state: no row is refused, incomplete or somebody else's work. */
    public boolean isPossible() {
        return entries.rows().stream()
                        .allMatch(row -> row.kind() == Kind.EQUAL || (row.kind().isPossible() && row.isComplete()))
                && lacking.stream().allMatch(each -> each.reason().isEmpty());
    }

    /** Whether the catalog is in that state. */
    public boolean isDone() {
        return changedFields().isEmpty()
                && lacking.isEmpty()
                && entries.rows().stream().allMatch(row -> row.kind() == Kind.EQUAL);
    }

    /** Differs from the tag of another plan when anything would come out otherwise. */
    public String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(entries.tag(), header, before, lacking, how)) {
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
