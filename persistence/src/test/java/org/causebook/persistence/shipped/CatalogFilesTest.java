package org.causebook.persistence.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.PublishedEntries;
import org.causebook.scan.AnswerCandidates;
import org.causebook.scan.CheckForms;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every catalog file can be taken in, and says something. */
class CatalogFilesTest {

    private static final Path DIRECTORY = Path.of("..", "catalogs");

    private static final int SHORTEST_MEANING = 20;
    private static final int LONGEST_MEANING = 400;
    private static final int FEWEST_KEYWORDS = 3;
    private static final int SAMPLES = 5;

    private static final String ENTRIES =
            "entries: [{code: 1, low: 1, high: 3, meaning: Something happened, outcome: error}]";

    /** Words that say nothing, when two texts are compared. */
    private static final Set<String> SMALL =
            Set.of("the a an of to in is was not or and that for it this with by on be are as at from has have no"
                    .split(" ", -1));

    private static final Pattern MISSPELT = Pattern.compile(
            "\\b(teh|recieve\\w*|seperat\\w*|occured|occuring|sucess\\w*|refered|transfered|permision\\w*|adress\\w*"
                    + "|wich|existance|begining|comand\\w*|enviroment\\w*|neccessary|necesary|alot|untill|wether|"
                    + "certficate\\w*|authentif\\w*|authentification|databse|conection\\w*|tranasction\\w*|priviledge\\w*"
                    + "|dependan\\w*|independant|maintainance|intialize\\w*|lenght|paramter\\w*|retreive\\w*"
                    + "|the the|of of|and and)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<Path, ShippedCatalog> READ = new HashMap<>();

    private final CheckForms checkForms = new CheckForms(new AnswerCandidates(List::of, noEntries()));

    /** Trying forms asks for no entries. */
    private static PublishedEntries noEntries() {
        return (PublishedEntries) Proxy.newProxyInstance(
                CatalogFilesTest.class.getClassLoader(),
                new Class<?>[] {PublishedEntries.class},
                (self, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    static List<Path> files() throws IOException {
        try (var paths = Files.list(DIRECTORY)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_named_after_its_catalog_and_says_what_it_is_and_where_it_comes_from(Path file) {
        var catalog = read(file);

        assertThat(catalog.content().slug()).isEqualTo(slug(file));
        assertThat(catalog.content().area()).isNotBlank();
        assertThat(catalog.content().keywords()).hasSizeGreaterThanOrEqualTo(FEWEST_KEYWORDS);
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
    void meanings_have_a_length_differ_and_are_more_than_the_symbol_in_words(Path file) {
        var meanings = new HashMap<Set<String>, String>();
        for (var entry : read(file).entries()) {
            var meaning = Objects.requireNonNull(entry.content().meaning());
            var code = entry.primary().text();
            var words = words(meaning);
            assertThat(meaning.length()).as(code).isBetween(SHORTEST_MEANING, LONGEST_MEANING);
            // The article gives two of IISSYNC's codes the same words.
            assertThat(meanings.put(words, code) == null || slug(file).equals("iissync"))
                    .as(code)
                    .isTrue();
            var symbol = words(Objects.requireNonNullElse(entry.content().symbol(), ""));
            assertThat(symbol.containsAll(words)).as(code).isFalse();
        }
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        words.removeAll(SMALL);
        return words;
    }

    @ParameterizedTest
    @MethodSource("files")
    void texts_are_spelt_rightly_and_no_cause_stands_twice(Path file) {
        for (var entry : read(file).entries()) {
            var content = entry.content();
            var causes = content.causes().stream().map(Cause::explanation).toList();
            assertThat(causes).as(entry.primary().text()).doesNotHaveDuplicates();
            Stream.of(
                            Stream.of(content.meaning()),
                            causes.stream(),
                            content.causes().stream().map(Cause::resolution))
                    .flatMap(texts -> texts)
                    .filter(Objects::nonNull)
                    .forEach(text -> assertThat(text).as(entry.primary().text()).doesNotContainPattern(MISSPELT));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_form_can_be_kept_and_finds_codes_of_its_own_catalog(Path file) {
        var catalog = read(file);
        var content = catalog.content();

        // What IISSYNC prints is known from its article alone, which says nothing of messages.
        assertThat(content.forms().isEmpty()).isEqualTo(content.slug().equals("iissync"));
        assertThat(CheckForms.check(content.notation(), content.forms())).isEmpty();
        for (var form : content.forms()) {
            var text = samples(catalog)
                    .map(entry -> form.replace("{code}", written(entry, form))
                            .replace("{hex}", hexadecimal(entry))
                            .replace("{number}", "42")
                            .replace("{word}", "name"))
                    .collect(Collectors.joining("\n"));
            assertThat(checkForms.tryOut(content.slug(), content.notation(), List.of(form), text))
                    .as(form)
                    .isNotEmpty();
        }
    }

    private static Stream<ShippedEntry> samples(ShippedCatalog catalog) {
        var entries = catalog.entries();
        int step = Math.max(1, entries.size() / SAMPLES);
        return IntStream.iterate(0, i -> i < entries.size(), i -> i + step).mapToObj(entries::get);
    }

    private static String written(ShippedEntry entry, String form) {
        var code = entry.primary().text();
        return form.contains("-{code}") && code.startsWith("-") ? code.substring(1) : code;
    }

    private static String hexadecimal(ShippedEntry entry) {
        return Long.toHexString(Objects.requireNonNullElse(entry.primary().low(), 0L));
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
                .withMessageContaining("broken.yaml, line 7")
                .withMessageContaining("1: Outcome must be one of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: A test.,|source are missing",
                "code: 1,|Code is missing",
                "high: 3,|High is missing",
                ENTRIES + "|entries are missing"
            })
    void a_file_without_something_it_needs_is_refused_with_what_is_missing(String left, String missing) {
        var whole = "{slug: broken, title: Broken, summary: S, notation: status32, source: A test., " + ENTRIES + "}";
        var yaml = whole.replace(left, "").getBytes(StandardCharsets.UTF_8);

        assertThatIllegalStateException()
                .isThrownBy(() -> YamlCatalogs.read("broken.yaml", yaml))
                .withMessageContaining("broken.yaml")
                .withMessageContaining(missing);
    }

    private static ShippedCatalog read(Path file) {
        return READ.computeIfAbsent(file, unread -> {
            try {
                return YamlCatalogs.read(String.valueOf(unread.getFileName()), Files.readAllBytes(unread));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static String slug(Path file) {
        return String.valueOf(file.getFileName()).replace(".yaml", "");
    }
}
