package org.causebook.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.Reading;

/** Use case: read one entry by its catalog and any written form of its code. */
@ApplicationScoped
public class ShowEntry {

    private final Catalogs catalogs;
    private final PublishedEntries entries;

    @Inject
    public ShowEntry(Catalogs catalogs, PublishedEntries entries) {
        this.catalogs = catalogs;
        this.entries = entries;
    }

    /**
     * The entry that answers the best of the code's readings.
     *
     * @throws UnknownCatalog if no public catalog has that slug
     * @throws UnknownEntry if the catalog has no published entry for the code
     * @throws org.causebook.code.NotACode if that is no code at all
     */
    @Transactional
    public Entry show(String slug, String typed) {
        return show(Audience.PUBLIC, slug, typed);
    }

    /**
     * The same among the audience's catalogs.
     *
     * @throws UnknownCatalog if none of them has that slug
     * @throws UnknownEntry if the catalog has no published entry for the code
     * @throws org.causebook.code.NotACode if that is no code at all
     */
    @Transactional
    public Entry show(Audience audience, String slug, String typed) {
        var catalog = audience.of(catalogs).bySlug(slug).orElseThrow(UnknownCatalog::new);
        var readings = CodeRecogniser.recognise(typed).readings();
        var known = audience.of(entries).matching(CodeKeys.of(readings)).entries().stream()
                .filter(entry -> entry.catalog().equals(catalog.slug()))
                .toList();
        return readings.stream()
                .map(reading -> best(known, reading))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(UnknownEntry::new);
    }

    private static Optional<Entry> best(java.util.List<Entry> known, Reading reading) {
        return known.stream()
                .filter(entry -> entry.fit(reading).isPresent())
                .min(Comparator.comparing(entry -> entry.fit(reading).orElseThrow()));
    }
}
