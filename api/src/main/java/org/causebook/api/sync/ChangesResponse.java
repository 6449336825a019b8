package org.causebook.api.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.causebook.sync.Change;
import org.causebook.sync.ReadChanges.Batch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Consecutive changes. */
@Schema(
        name = "Changes",
        description = "Consecutive changes, oldest first.",
        requiredProperties = {"epoch", "changes", "next", "upToDate"})
public record ChangesResponse(
        @Schema(implementation = String.class, format = "uuid", description = EPOCH)
        UUID epoch,

        @Schema(
                description = "The changes. There may be fewer than asked for, even none, although more follow: changes"
                        + " of catalogs that are internal now are left out.")
        List<Item> changes,

        @Schema(description = "The `since` of the next request.", examples = "42")
        long next,

        @Schema(description = "Whether there are no more changes.")
        boolean upToDate) {

    static final String EPOCH =
            "Sequences are comparable within one epoch only. Restoring a backup starts a new epoch.";

    /** One change. */
    @Schema(
            name = "Change",
            description = "Something that changed. Clients that keep a copy have to read it again.",
            requiredProperties = {"sequence", "kind", "catalog", "at"})
    public record Item(
            @Schema(description = "The position among all changes, from 1.", examples = "42")
            long sequence,

            @Schema(
                    description = "What happened. An archived catalog and a retired entry can still be read; a removed"
                            + " catalog and its entries cannot.",
                    enumeration = {
                        "catalog-added",
                        "catalog-revised",
                        "catalog-archived",
                        "catalog-removed",
                        "entry-published",
                        "entry-revised",
                        "entry-retired"
                    })
            String kind,

            @Schema(description = "Slug of the catalog.", examples = "iissync")
            String catalog,

            @JsonInclude(Include.NON_NULL)
            @Schema(
                    description = "Code of the entry; absent when the catalog as a whole changed.",
                    examples = "2148598792")
            @Nullable
            String code,

            @JsonInclude(Include.NON_NULL)
            @Schema(description = "The edition of the entry that the change left in force; absent without a code.")
            @Nullable
            Integer edition,

            @Schema(implementation = String.class, format = "date-time", description = "When it became public.")
            Instant at) {

        static Item from(Change change) {
            return new Item(
                    change.sequence(),
                    change.kind().id(),
                    change.catalog(),
                    change.code(),
                    change.edition(),
                    change.at());
        }
    }

    static ChangesResponse from(Batch batch) {
        return new ChangesResponse(
                batch.newest().epoch(),
                batch.changes().stream().map(Item::from).toList(),
                batch.next(),
                batch.upToDate());
    }
}
