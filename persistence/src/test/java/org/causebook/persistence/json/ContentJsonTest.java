package org.causebook.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.causebook.catalog.AppliesTo;
import org.causebook.catalog.Article;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.junit.jupiter.api.Test;

/**
 * Freezes the JSON of contents, which stands in databases, backups, answers of the API and files of others. A test that
 * fails here says that those can no longer be read, or that clients get something else.
 */
class ContentJsonTest {

    private static final JsonMapper STRICT =
            ContentJson.configure(JsonMapper.builder()).build();

    private static final Reference REFERENCE = new Reference("Q191138", "https://example.org/", "Chapter 2");

    private static final EntryContent FULL_ENTRY = new EntryContent(
            "E_FAIL",
            "up to 4.0",
            "Unspecified error.",
            Outcome.WARNING,
            List.of(new Cause("Why", Confidence.CONFIRMED, "What to do", List.of(REFERENCE))),
            List.of(REFERENCE, new Reference("Only a label", null, null)),
            List.of("Windows NT 4.0"),
            List.of(
                    EntryCode.of("77", EntryCode.Kind.ALIAS, "linux", 77L, 77L),
                    EntryCode.of("9xx", EntryCode.Kind.FORMER, null, 900L, 999L)),
            3,
            new Retirement("Gone", "4"));

    private static final String FULL_ENTRY_JSON = """
            {"symbol":"E_FAIL",\
            "symbolNote":"up to 4.0",\
            "meaning":"Unspecified error.",\
            "outcome":"warning",\
            "causes":[{"explanation":"Why","confidence":"confirmed","resolution":"What to do",\
            "references":[{"label":"Q191138","url":"https://example.org/","note":"Chapter 2"}]}],\
            "references":[{"label":"Q191138","url":"https://example.org/","note":"Chapter 2"},\
            {"label":"Only a label","url":null}],\
            "appliesTo":["Windows NT 4.0"],\
            "codes":[{"text":"77","kind":"alias","qualifier":"linux","low":77,"high":77},\
            {"text":"9xx","kind":"former","low":900,"high":999}],\
            "articlePosition":3,\
            "retirement":{"reason":"Gone","successor":"4"}}""";

    private static final String EMPTY_ENTRY_JSON = """
            {"symbol":null,"meaning":null,"outcome":null,"causes":[],"references":[],"appliesTo":[],"codes":[]}""";

    private static final CatalogContent FULL_CATALOG = new CatalogContent(
            "iissync",
            "IISSYNC status codes",
            "Web",
            "IISSYNC",
            "Internet Information Server",
            "What IISSYNC returns.",
            Notation.STATUS_32,
            Scope.GENERAL,
            List.of(new AppliesTo("Microsoft Internet Information Server", "4.0"), new AppliesTo("Another", null)),
            List.of("replication"),
            List.of("error {code}"),
            List.of(REFERENCE),
            new Article("Q224801", "winnt:4.0", LocalDate.of(2000, 3, 30), List.of("kbiis400"), "kbhowto"),
            Visibility.INTERNAL,
            false,
            true);

    private static final String FULL_CATALOG_JSON = """
            {"slug":"iissync",\
            "title":"IISSYNC status codes",\
            "area":"Web",\
            "program":"IISSYNC",\
            "product":"Internet Information Server",\
            "summary":"What IISSYNC returns.",\
            "notation":"status32",\
            "scope":"general",\
            "appliesTo":[{"product":"Microsoft Internet Information Server","versions":"4.0"},\
            {"product":"Another","versions":null}],\
            "keywords":["replication"],\
            "forms":["error {code}"],\
            "references":[{"label":"Q191138","url":"https://example.org/","note":"Chapter 2"}],\
            "article":{"number":"Q224801","version":"winnt:4.0","modified":"2000-03-30",\
            "technologies":["kbiis400"],"issueType":"kbhowto"},\
            "visibility":"internal",\
            "fourEyes":false,\
            "showAuthors":true}""";

    private static final String MINIMAL_CATALOG_JSON = """
            {"slug":"sync",\
            "title":"Sync",\
            "area":null,\
            "program":null,\
            "product":null,\
            "summary":"Codes.",\
            "notation":"http",\
            "scope":"product",\
            "appliesTo":[],\
            "keywords":[],\
            "forms":[],\
            "references":[],\
            "visibility":"public",\
            "fourEyes":true,\
            "showAuthors":false}""";

    @Test
    void a_full_entry_has_this_shape() throws JsonProcessingException {
        assertThat(write(FULL_ENTRY)).isEqualTo(FULL_ENTRY_JSON);
        assertThat(entry(FULL_ENTRY_JSON)).isEqualTo(FULL_ENTRY);
    }

    @Test
    void what_is_unknown_is_null_and_what_does_not_apply_is_left_out() throws JsonProcessingException {
        assertThat(write(EntryContent.empty())).isEqualTo(EMPTY_ENTRY_JSON);
        assertThat(entry(EMPTY_ENTRY_JSON)).isEqualTo(EntryContent.empty());
        assertThat(write(new Cause(null, Confidence.SUSPECTED, null, List.of())))
                .isEqualTo("""
                        {"explanation":null,"confidence":"suspected","resolution":null,"references":[]}""");
        assertThat(write(new Reference(null, null, null))).isEqualTo("""
                {"label":null,"url":null}""");
        assertThat(write(new Retirement(null, null))).isEqualTo("""
                {"reason":null,"successor":null}""");
        assertThat(write(EntryCode.of("ORA-00942", EntryCode.Kind.PRIMARY, null, null, null)))
                .isEqualTo("""
                        {"text":"ORA-00942","kind":"primary"}""");
        assertThat(write(new Article("Q1", null, null, List.of(), null))).isEqualTo("""
                {"number":"Q1","version":null,"modified":null,"technologies":[],"issueType":null}""");
    }

    @Test
    void a_full_catalog_has_this_shape() throws JsonProcessingException {
        assertThat(write(FULL_CATALOG)).isEqualTo(FULL_CATALOG_JSON);
        assertThat(catalog(FULL_CATALOG_JSON)).isEqualTo(FULL_CATALOG);
    }

    @Test
    void a_catalog_needs_its_names_and_its_notation_only() throws JsonProcessingException {
        var read = catalog("""
                {"slug":"sync","title":"Sync","summary":"Codes.","notation":"http"}""");

        assertThat(write(read)).isEqualTo(MINIMAL_CATALOG_JSON);
        assertThat(catalog(MINIMAL_CATALOG_JSON)).isEqualTo(read);
    }

    @Test
    void what_is_left_out_of_an_entry_has_its_default() throws JsonProcessingException {
        var read = entry("""
                {"meaning":"M","causes":[{"explanation":"Why"}],"codes":[{"text":"ora-942"}]}""");

        assertThat(entry("{}")).isEqualTo(EntryContent.empty());
        assertThat(read.causes()).containsExactly(new Cause("Why", Confidence.SUSPECTED, null, List.of()));
        assertThat(read.codes())
                .containsExactly(new EntryCode("ora-942", "ORA942", null, null, null, EntryCode.Kind.ALIAS));
    }

    @Test
    void lists_and_texts_may_be_null() throws JsonProcessingException {
        assertThat(entry("""
                {"causes":null,"references":null,"appliesTo":null,"codes":null,"retirement":null}""")).isEqualTo(EntryContent.empty());
        assertThat(entry("""
                {"causes":[{"explanation":null,"confidence":null,"references":null}]}""").causes()).containsExactly(new Cause(null, Confidence.SUSPECTED, null, List.of()));
    }

    @Test
    void all_faults_of_an_entry_are_reported_at_once_with_their_paths() {
        assertThat(faults(EntryContent.class, """
                        {"symbol":"a\\u0000b","outcome":"fine",
                         "causes":[{"explanation":"Why","confidence":"certain"},null,
                           {"references":[null,{"label":"a\\u0000b"}]}],
                         "references":[null],"appliesTo":["x",null],
                         "codes":[{"text":"1","kind":"second"},null,{"text":"2","low":5,"high":4}]}"""))
                .containsExactlyInAnyOrder(
                        new Fault("outcome", "must be one of success, informational, warning, error"),
                        new Fault("causes[0].confidence", "must be one of suspected, confirmed"),
                        new Fault("codes[0].kind", "must be one of primary, alias, former"),
                        new Fault("symbol", "contains a character that cannot be stored"),
                        new Fault("causes[1]", "is null"),
                        new Fault("causes[2].references[0]", "is null"),
                        new Fault("causes[2].references[1].label", "contains a character that cannot be stored"),
                        new Fault("references[0]", "is null"),
                        new Fault("appliesTo[1]", "is null"),
                        new Fault("codes[1]", "is null"),
                        new Fault(
                                "codes[2].low", "must be from 0 to 4294967295 and not above high; a range needs both"));
    }

    @Test
    void all_faults_of_a_catalog_are_reported_at_once_with_their_paths() {
        assertThat(faults(CatalogContent.class, """
                        {"slug":"Sync","notation":"morse","scope":"wide","visibility":"secret",
                         "appliesTo":[null,{"versions":"1"}],"keywords":[null],"forms":[null],
                         "article":{"technologies":[null]}}"""))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "slug",
                        "title",
                        "summary",
                        "notation",
                        "scope",
                        "visibility",
                        "appliesTo[0]",
                        "appliesTo[1].product",
                        "keywords[0]",
                        "forms[0]",
                        "article.number",
                        "article.technologies[0]");
    }

    @Test
    void paths_begin_at_the_content_wherever_it_stands() {
        record Envelope(EntryContent content) {}

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> STRICT.readValue("""
                        {"content":{"outcome":"fine","causes":[{"confidence":"certain"}]}}""", Envelope.class))
                .havingCause()
                .isInstanceOfSatisfying(
                        InvalidContent.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("outcome", "causes[0].confidence"));
    }

    @Test
    void a_strict_mapper_refuses_a_field_that_is_unknown_and_the_one_of_the_database_leaves_it_out()
            throws JsonProcessingException {
        for (var json : List.of("""
                {"meening":"M"}""", """
                {"causes":[{"reason":"Why"}]}""", """
                {"codes":[{"text":"1","range":true}]}""", """
                {"codes":[{"text":"1","key":"1"}]}""", """
                {"references":[{"address":"https://example.org"}]}""")) {
            assertThatExceptionOfType(PropertyBindingException.class)
                    .as(json)
                    .isThrownBy(() -> STRICT.readValue(json, EntryContent.class));
        }
        assertThat(entry("""
                {"meaning":"M","fromTheFuture":[1]}""").meaning()).isEqualTo("M");
    }

    private static String write(Object value) throws JsonProcessingException {
        var json = ContentJson.STORED.writeValueAsString(value);
        assertThat(STRICT.writeValueAsString(value)).isEqualTo(json);
        return json;
    }

    private static EntryContent entry(String json) throws JsonProcessingException {
        return ContentJson.STORED.readValue(json, EntryContent.class);
    }

    private static CatalogContent catalog(String json) throws JsonProcessingException {
        return ContentJson.STORED.readValue(json, CatalogContent.class);
    }

    private static List<Fault> faults(Class<?> type, String json) {
        return catchThrowableOfType(InvalidContent.class, () -> STRICT.readValue(json, type))
                .faults();
    }
}
