package org.causebook.persistence.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.causebook.catalog.EntryCode;
import org.causebook.scan.CheckForms;
import org.causebook.shipped.ShippedCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every catalog file can be taken in, and says something. */
class CatalogFilesTest {

    private static final Path DIRECTORY = Path.of("..", "catalogs");

    /** They came before the rules on forms and lengths. */
    private static final Set<String> OLDER = Set.of("iissync", "windows");

    private static final String ENTRIES =
            "entries: [{code: 1, low: 1, high: 3, meaning: Something happened, outcome: error}]";

    private static final int SHORTEST_MEANING = 20;
    private static final int LONGEST_MEANING = 400;

    static List<Path> files() throws IOException {
        try (var paths = Files.list(DIRECTORY)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_named_after_its_catalog_and_can_be_read_whole(Path file) {
        var catalog = read(file);

        assertThat(catalog.content().slug()).isEqualTo(slug(file));
        assertThat(catalog.source()).isNotBlank();
        assertThat(catalog.entries()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_code_and_no_symbol_stands_in_a_file_twice(Path file) {
        var codes = new HashMap<String, String>();
        var symbols = new HashSet<String>();
        for (var entry : read(file).entries()) {
            codes(entry.primary(), entry.content().codes())
                    .forEach(key -> assertThat(codes.put(key, entry.primary().text()))
                            .as(key)
                            .isNull());
            var symbol = entry.content().symbol();
            assertThat(symbol == null || symbols.add(symbol)).as(symbol).isTrue();
        }
    }

    private static List<String> codes(EntryCode primary, List<EntryCode> further) {
        var keys = new ArrayList<String>();
        keys.add(primary.key());
        further.forEach(code -> keys.add(code.key() + "@" + code.qualifier()));
        return keys;
    }

    @ParameterizedTest
    @MethodSource("files")
    void meanings_differ_and_are_more_than_the_symbol_in_words(Path file) {
        var meanings = new HashSet<String>();
        for (var entry : read(file).entries()) {
            var meaning = Objects.requireNonNull(entry.content().meaning());
            var code = entry.primary().text();
            var symbol = entry.content().symbol();
            if (!OLDER.contains(slug(file))) {
                assertThat(meaning.length()).as(code).isBetween(SHORTEST_MEANING, LONGEST_MEANING);
                assertThat(meanings.add(meaning.toLowerCase(Locale.ROOT)))
                        .as(code)
                        .isTrue();
            }
            assertThat(words(meaning)).as(code).isNotEqualTo(words(Objects.requireNonNullElse(symbol, "")));
        }
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_form_can_be_kept(Path file) {
        var content = read(file).content();

        assertThat(CheckForms.check(content.notation(), content.forms())).isEmpty();
        assertThat(content.forms().isEmpty()).isEqualTo(OLDER.contains(content.slug()));
        assertThat(content.keywords()).isNotEmpty();
    }

    @Test
    void a_damaged_file_is_refused_with_its_name_and_place() {
        var yaml = """
                slug: broken
                title: Broken
                summary: A file with a fault.
                notation: number
                source: A test.
                entries:
                  - code: "1"
                    meaning: Something happened to the thing.
                    outcome: fatal
                """;

        assertThatIllegalStateException()
                .isThrownBy(() -> YamlCatalogs.read("broken.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("broken.yaml, entry 1")
                .withMessageContaining("outcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source: A test.,", "code: 1,", "high: 3,", ENTRIES})
    void a_file_without_something_it_needs_is_refused_with_what_is_missing(String left) {
        var whole = "{slug: broken, title: Broken, summary: S, notation: status32, source: A test., " + ENTRIES + "}";
        var yaml = whole.replace(left, "").getBytes(StandardCharsets.UTF_8);

        assertThatIllegalStateException()
                .isThrownBy(() -> YamlCatalogs.read("broken.yaml", yaml))
                .withMessageContaining("broken.yaml")
                .withMessageContaining("field=" + left.substring(0, left.indexOf(':')) + ", message=is missing");
    }

    private static ShippedCatalog read(Path file) {
        try {
            return YamlCatalogs.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String slug(Path file) {
        return String.valueOf(file.getFileName()).replace(".yaml", "");
    }
}
