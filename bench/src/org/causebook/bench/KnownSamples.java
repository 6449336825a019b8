package org.causebook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.Matches;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Page;
import org.causebook.catalog.Position;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.scan.CatalogName;
import org.causebook.scan.CatalogNames;

/** The invented entries in memory, and the forms of the catalogs that ship: what a scan costs without its database. */
final class KnownSamples implements PublishedEntries, CatalogNames {

    private static final Instant LOADED = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<Long, Entry> byValue = new HashMap<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final List<CatalogName> catalogs = new ArrayList<>();

    /** @param shipped whether the forms of the catalogs that ship are known too */
    KnownSamples(int count, boolean shipped) {
        for (int i = 0; i < count; i++) {
            var sample = Sample.of(i);
            var entry = entry(sample);
            byKey.put(sample.key(), entry);
            byKey.put(sample.symbol(), entry);
            if (sample.value() != null) {
                byValue.put(sample.value(), entry);
            }
        }
        for (int i = 0; i * Sample.PER_CATALOG < count; i++) {
            catalogs.add(new CatalogName(
                    "invented-" + (i + 1),
                    "Invented catalog " + (i + 1),
                    null,
                    "Invented product " + (i / 10 + 1),
                    Notation.ofId(Sample.notation(i)).orElseThrow(),
                    List.of(
                            "tool-" + i + ": ({code})",
                            "tool-" + i + " exit code {code}",
                            "Error{word}" + i + " {code}",
                            "status_" + i + "={code}")));
        }
        if (shipped) {
            shipped().forEach(catalogs::add);
        }
    }

    int forms() {
        return catalogs.stream().mapToInt(catalog -> catalog.forms().size()).sum();
    }

    /** The catalogs that ship, without their entries. */
    private static Stream<CatalogName> shipped() {
        var yaml = new YAMLMapper();
        try (var files = Files.list(Path.of("catalogs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> {
                        try {
                            return name(yaml.readTree(file.toFile()));
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static CatalogName name(JsonNode header) {
        var forms = new ArrayList<String>();
        header.path("forms").forEach(form -> forms.add(form.asText()));
        return new CatalogName(
                header.path("slug").asText(),
                header.path("title").asText(),
                header.path("program").asText(null),
                header.path("product").asText(null),
                Notation.ofId(header.path("notation").asText()).orElseThrow(),
                forms);
    }

    private static Entry entry(Sample sample) {
        var code = new EntryCode(
                sample.code(), sample.key(), sample.value(), sample.value(), null, EntryCode.Kind.PRIMARY);
        return new Entry(
                "invented-" + (sample.catalog() + 1),
                "Invented catalog " + (sample.catalog() + 1),
                Scope.PRODUCT,
                Notation.ofId(Sample.notation(sample.catalog())).orElseThrow(),
                code,
                new EntryContent(
                        sample.symbol(),
                        null,
                        sample.meaning(),
                        Outcome.ERROR,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null),
                null,
                1,
                LOADED,
                LOADED);
    }

    @Override
    public List<CatalogName> all() {
        return catalogs;
    }

    @Override
    public Matches matching(CodeKeys keys) {
        var found = new ArrayList<Entry>();
        keys.values().stream().map(byValue::get).filter(entry -> entry != null).forEach(found::add);
        keys.keys().stream().map(byKey::get).filter(entry -> entry != null).forEach(found::add);
        return new Matches(found.stream().distinct().toList(), new Position(new UUID(0, 0), 0));
    }

    @Override
    public Page<Entry> list(EntryQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> ofArticle(String catalog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PublishedEntries forStaff() {
        throw new UnsupportedOperationException();
    }
}
