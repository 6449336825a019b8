package org.causebook.persistence.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.persistence.editing.People.RUTH;
import static org.causebook.persistence.shipped.Shipping.content;
import static org.causebook.persistence.shipped.Shipping.entry;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.Catalogs;
import org.causebook.catalog.Cause;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.PublishedEntries;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.causebook.catalog.Scope;
import org.causebook.catalog.ShowEntry;
import org.causebook.code.Notation;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.NewCode;
import org.causebook.persistence.editing.Desk;
import org.causebook.shipped.ShippedCatalog.ShippedEntry;
import org.causebook.shipped.ShippedFiles;
import org.causebook.shipped.TakeInShippedCatalogs;
import org.causebook.shipped.TakeInShippedCatalogs.Outcome;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The catalogs that come with the software, in their files and in the database after a first start. */
@QuarkusTest
class ShippedCatalogsTest {

    @Inject
    ShippedFiles files;

    @Inject
    TakeInShippedCatalogs takeIn;

    @Inject
    Shipping shipping;

    @Inject
    Catalogs catalogs;

    @Inject
    PublishedEntries entries;

    @Inject
    ShowEntry show;

    @Inject
    EditCatalog edit;

    @Inject
    Desk desk;

    @Inject
    EntityManager database;

    private final String slug = "shipped-" + UUID.randomUUID();

    @Test
    void every_file_has_canonical_codes_and_each_code_and_symbol_once() {
        assertThat(files.all()).isNotEmpty().allSatisfy(file -> {
            var catalog = file.read();
            var notation = catalog.content().notation();
            var codes = new HashSet<String>();
            var symbols = new HashSet<String>();
            assertThat(catalog.content().slug()).isEqualTo(file.slug());
            assertThat(catalog.source()).isNotBlank();
            assertThat(catalog.entries()).isNotEmpty().allSatisfy(each -> {
                var code = each.primary();
                assertThat(code.isRange()
                                || NewCode.primary(notation, code.text()).equals(code))
                        .as(code.text())
                        .isTrue();
                assertThat(codes.add(code.key()))
                        .as("%s stands there once", code.text())
                        .isTrue();
                each.content()
                        .codes()
                        .forEach(further -> assertThat(codes.add(further.key() + further.qualifier()))
                                .as("%s stands there once", further.text())
                                .isTrue());
                var symbol = each.content().symbol();
                assertThat(symbol == null || symbols.add(symbol)).as(symbol).isTrue();
                assertThat(each.content().faults()).isEmpty();
            });
        });
    }

    @Test
    void a_second_start_takes_nothing_in() {
        assertThat(files.all()).extracting(ShippedFiles.ShippedFile::slug).contains("iissync", "windows");
        assertThat(takeIn.pending()).isEmpty();
        var before = rows("select * from change_counter");

        files.all()
                .forEach(file -> assertThat(takeIn.takeIn(new Unreadable(file.slug(), file.digest())))
                        .isEmpty());

        assertThat(rows("select * from change_counter")).isEqualTo(before);
    }

    /** A file whose body nobody may read. */
    private record Unreadable(String slug, String digest) implements ShippedFiles.ShippedFile {

        @Override
        public org.causebook.shipped.ShippedCatalog read() {
            throw new AssertionError("the file " + slug + " was taken in already");
        }
    }

    @Test
    void the_iissync_catalog_has_every_fact_of_its_article() {
        var catalog = catalogs.bySlug("iissync").orElseThrow();

        assertThat(catalog.title()).isEqualTo("IISSYNC status codes");
        assertThat(catalog.program()).isEqualTo("IISSYNC");
        assertThat(catalog.product()).isEqualTo("Internet Information Server");
        assertThat(catalog.notation()).isEqualTo(Notation.STATUS_32);
        assertThat(catalog.scope()).isEqualTo(Scope.PRODUCT);
        assertThat(catalog.appliesTo()).containsExactly(new AppliesTo("Microsoft Internet Information Server", "4.0"));
        assertThat(catalog.article())
                .isEqualTo(new Article(
                        "Q224801",
                        "winnt:4.0",
                        LocalDate.of(2000, 3, 30),
                        List.of("kbiisSearch", "kbiis400"),
                        "kbhowto"));
    }

    @Test
    @TestTransaction
    void iissync_has_the_sixteen_codes_of_the_article_with_their_causes_resolutions_and_references() {
        assertThat(entries.ofArticle("iissync").stream().map(ShippedCatalogsTest::line))
                .containsExactly(
                        "1|0|success|0|0|-|-",
                        "2|3|error|2|0|-|-",
                        "3|1060|error|1|0|-|-",
                        "4|1722|error|2|0|-|RPC_S_SERVER_UNAVAILABLE",
                        "5|1726|error|0|0|-|RPC_S_CALL_FAILED",
                        "6|2147500037|error|0|0|Q191138|-",
                        "7|2148007941|error|1|1|-|-",
                        "8|2148598792|error|1|1|-|COMADMIN_E_APP_FILE_READFAIL",
                        "9|2148598794|error|1|1|-|COMADMIN_E_BADPATH",
                        "10|2148599041|error|1|1|-|-",
                        "11|2148598801|error|0|0|Q243342|COMADMIN_E_NOREGISTRYCLSID",
                        "12|2148598808|error|0|0|-|COMADMIN_E_CLSIDORIIDMISMATCH",
                        "13|2148598800|error|0|0|-|COMADMIN_E_INVALIDUSERIDS",
                        "14|2148598785|error|0|0|-|COMADMIN_E_OBJECTERRORS",
                        "15|2148598797|error|0|0|-|COMADMIN_E_CANTCOPYFILE",
                        "16|2148598828|error|0|0|-|COMADMIN_E_SESSION");
    }

    private static String line(Entry entry) {
        var resolutions = entry.causes().stream()
                .filter(cause -> cause.resolution() != null)
                .count();
        var labels = entry.references().stream().map(Reference::text).collect(Collectors.joining(","));
        return String.join(
                "|",
                String.valueOf(entry.articlePosition()),
                entry.code(),
                entry.outcome().id(),
                "" + entry.causes().size(),
                "" + resolutions,
                labels.isEmpty() ? "-" : labels,
                Objects.requireNonNullElse(entry.symbol(), "-"));
    }

    @Test
    void an_address_conflict_is_the_cause_and_one_subnet_the_resolution() {
        assertThat(show.show("iissync", "2148598792").causes()).singleElement().satisfies(cause -> {
            assertThat(cause.explanation()).isEqualTo("IP addresses conflict.");
            assertThat(cause.confidence()).isEqualTo(Confidence.SUSPECTED);
            assertThat(cause.resolution()).matches("(?s).*both nodes.*IIS resource group.*one subnet.*");
        });
    }

    @Test
    void no_shipped_cause_is_called_confirmed_and_every_symbol_around_com_plus_names_its_era() {
        assertThat(files.all().stream().flatMap(file -> file.read().entries().stream()))
                .allSatisfy(entry -> {
                    assertThat(entry.content().causes())
                            .extracting(Cause::confidence)
                            .doesNotContain(Confidence.CONFIRMED);
                    if (Objects.requireNonNullElse(entry.content().symbol(), "").startsWith("COMADMIN")) {
                        assertThat(entry.content().symbolNote()).contains("Windows 2000 and later");
                    }
                });
    }

    @Test
    void one_number_means_one_thing_in_iissync_and_another_in_windows() {
        assertThat(meanings(0)).containsExactly("iissync ?", "windows ERROR_SUCCESS");
        assertThat(meanings(3)).containsExactly("iissync ?", "windows ERROR_PATH_NOT_FOUND");
        assertThat(meanings(1060)).containsExactly("iissync ?", "windows ERROR_SERVICE_DOES_NOT_EXIST");
        assertThat(meanings(1722))
                .containsExactly("iissync RPC_S_SERVER_UNAVAILABLE", "windows RPC_S_SERVER_UNAVAILABLE");
        assertThat(meanings(1726)).containsExactly("iissync RPC_S_CALL_FAILED", "windows RPC_S_CALL_FAILED");
        assertThat(meanings(0x80004005L)).containsExactly("iissync ?", "windows E_FAIL");
        assertThat(meanings(0x80080005L)).containsExactly("iissync ?", "windows CO_E_SERVER_EXEC_FAILURE");
        assertThat(meanings(0x80110408L))
                .containsExactly("iissync COMADMIN_E_APP_FILE_READFAIL", "windows COMADMIN_E_APP_FILE_READFAIL");
    }

    private List<String> meanings(long value) {
        return entries.matching(new CodeKeys(java.util.Set.of(value), java.util.Set.of())).entries().stream()
                .filter(entry -> List.of("iissync", "windows").contains(entry.catalog()))
                .map(entry -> entry.catalog() + " " + Objects.requireNonNullElse(entry.symbol(), "?"))
                .sorted()
                .toList();
    }

    @Test
    void history_of_a_shipped_entry_begins_with_one_published_revision_without_author() {
        assertThat(rows("select distinct r.number, r.format, r.state, r.edition, r.author from revision r"
                        + " join entry e on e.id = r.entry_id join catalog c on c.id = e.catalog_id"
                        + " where c.slug in ('iissync', 'windows') and r.number = 1"))
                .hasSize(1);
        assertThat(desk.history("iissync", "3")).singleElement().satisfies(revision -> {
            assertThat(revision.author()).isEmpty();
            assertThat(revision.edition()).contains(1);
            assertThat(revision.comment()).isPresent();
        });
    }

    @Test
    @TestTransaction
    void a_new_file_with_further_codes_and_a_new_text_of_it_reach_readers() {
        var alias = EntryCode.of("77", EntryCode.Kind.ALIAS, "linux", 77L, 77L);
        var first = Shipping.text("FIRST", "One.").withCodes(List.of(alias));
        assertThat(shipping.ship(content(slug, "Title"), entry(primary("1"), first), entry("2", "Two.")))
                .contains(new Outcome(2, 0, 0, 0));
        assertThat(show.show(slug, "77").code()).isEqualTo("1");
        assertThat(show.show(slug, "1").content()).isEqualTo(first);

        assertThat(shipping.ship(content(slug, "Title"), entry("1", "One, again."), entry("2", "Two.")))
                .contains(new Outcome(0, 1, 0, 0));
        assertThat(show.show(slug, "1").edition()).isEqualTo(2);
        assertThat(show.show(slug, "1").meaning()).isEqualTo("One, again.");
        assertThat(edit.show(RUTH, slug).entries()).isEqualTo(2);
        assertThat(changes())
                .containsExactly("catalog-added", "entry-published 1 1", "entry-published 2 1", "entry-revised 1 2");
    }

    @Test
    @TestTransaction
    void the_editors_list_says_of_thousands_that_were_loaded_what_computing_it_would_say() {
        shipping.ship(
                slug,
                IntStream.rangeClosed(1, 3_000)
                        .mapToObj(code -> entry("" + code, "Meaning " + code))
                        .toArray(ShippedEntry[]::new));

        assertThat(rows("(select * from work_item except select * from work_state)"
                        + " union all (select * from work_state except select * from work_item)"))
                .isEmpty();
        assertThat(rows("select 1 from work_item w join catalog c on c.id = w.catalog_id where c.slug = '" + slug
                        + "'"))
                .hasSize(3_000);
    }

    @Test
    @TestTransaction
    void a_shipped_successor_is_named_once_it_is_published() {
        var gone = Shipping.text(null, "Old.").withRetirement(new Retirement("Gone.", "9"));
        var replaced = Shipping.text(null, "Old.").withRetirement(new Retirement("Gone.", "2"));
        shipping.ship(
                content(slug, "Title"), entry(primary("1"), gone), entry("2", "New."), entry(primary("3"), replaced));
        assertThat(show.show(slug, "1").successor()).isNull();
        assertThat(show.show(slug, "3").successor()).isEqualTo("2");

        shipping.ship(
                content(slug, "Title"),
                entry(primary("1"), gone),
                entry("2", "New."),
                entry(primary("3"), replaced),
                entry("9", "Newest."));
        assertThat(show.show(slug, "1").successor()).isEqualTo("9");
        assertThat(changes()).endsWith("entry-published 9 1", "entry-revised 1 1");
    }

    private static EntryCode primary(String code) {
        return NewCode.primary(Notation.STATUS_32, code);
    }

    private List<String> changes() {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select concat_ws(' ', h.kind, e.code, h.edition) from change h join catalog c on"
                                + " c.id = h.catalog_id left join entry e on e.id = h.entry_id where c.slug = :slug"
                                + " order by h.sequence",
                        String.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    private List<?> rows(String sql) {
        return database.createNativeQuery("select cast(to_jsonb(x) as text) from (" + sql + ") x", String.class)
                .getResultList();
    }
}
