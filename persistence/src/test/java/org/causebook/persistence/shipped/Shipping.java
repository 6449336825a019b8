package org.causebook.persistence.shipped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.editing.NewCode;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;
import org.causebook.shipped.ShippedFiles.ShippedFile;
import org.causebook.shipped.TakeInShippedCatalogs;
import org.jspecify.annotations.Nullable;

/** Takes catalogs in as if they had come with the software: the shortest way to many published entries. */
@ApplicationScoped
public class Shipping {

    @Inject
    TakeInShippedCatalogs takeIn;

    /** Takes in a catalog with these entries; empty when nothing was to be done. */
    public Optional<TakeInShippedCatalogs.Outcome> ship(CatalogContent content, ShippedEntry... entries) {
        return takeIn.takeIn(file(content, entries));
    }

    /** Takes in a new catalog of 32-bit codes with these entries. */
    public void ship(String slug, ShippedEntry... entries) {
        ship(content(slug, "Codes of " + slug), entries);
    }

    static ShippedFile file(CatalogContent content, ShippedEntry... entries) {
        var filed = Stream.of(entries)
                .map(entry -> ShippedEntry.of(content, entry.primary(), entry.content()))
                .toList();
        return new File(content.slug(), UUID.randomUUID().toString(), new ShippedCatalog(content, "A file.", filed));
    }

    private record File(String slug, String digest, ShippedCatalog catalog) implements ShippedFile {

        @Override
        public ShippedCatalog read() {
            return catalog;
        }
    }

    public static CatalogContent content(String slug, String title) {
        return new CatalogContent(
                slug,
                title,
                null,
                null,
                null,
                "For a test.",
                Notation.STATUS_32,
                Scope.PRODUCT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Visibility.PUBLIC,
                true,
                false);
    }

    public static ShippedEntry entry(String code, String meaning) {
        return entry(NewCode.primary(Notation.STATUS_32, code), text(null, meaning));
    }

    public static ShippedEntry entry(EntryCode primary, EntryContent content) {
        return ShippedEntry.of(content("any", "Any"), primary, content);
    }

    public static EntryContent text(@Nullable String symbol, String meaning) {
        return text(symbol, meaning, List.of(), List.of());
    }

    public static EntryContent text(
            @Nullable String symbol, String meaning, List<Cause> causes, List<Reference> references) {
        return new EntryContent(
                symbol, null, meaning, Outcome.ERROR, causes, references, List.of(), List.of(), null, null);
    }
}
