package org.causebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.causebook.search.SearchableTexts.NameKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchableTextsTest {

    private static final EntryCode CODE =
            EntryCode.of("2148598792", EntryCode.Kind.PRIMARY, null, 2148598792L, 2148598792L);

    @Test
    void texts_are_words_in_lower_case_without_accents_and_signs() {
        var texts = texts(Visibility.PUBLIC, "E_ZUGANG", "Le réseau a été coupé: C:\\Straße_9.", CODE)
                .texts();

        assertThat(texts.get(1)).isEqualTo("le reseau a ete coupe c strasse 9");
        assertThat(texts.get(2)).isEqualTo("a cause");
        assertThat(texts.get(3)).isEqualTo("a resolution tape robot tapes robotics keyword");
    }

    @Test
    void a_code_is_found_in_every_form() {
        assertThat(texts(Visibility.PUBLIC, "E_BAD", "m", CODE).texts().get(0))
                .isEqualTo("e bad 2148598792 2148598792 80110408");
        assertThat(texts(Visibility.PUBLIC, "E_BAD", "m", CODE).names())
                .containsOnlyKeys("2148598792", "80110408", "EBAD")
                .containsEntry("2148598792", NameKind.CODE)
                .containsEntry("80110408", NameKind.FORM)
                .containsEntry("EBAD", NameKind.SYMBOL);
        var prefixed = EntryCode.of("ORA-00942", EntryCode.Kind.PRIMARY, null, null, null);
        assertThat(texts(Visibility.PUBLIC, null, "m", prefixed).names()).containsOnlyKeys("ORA00942", "ORA942", "942");
    }

    @Test
    void an_entry_of_an_internal_catalog_has_no_texts_and_no_names() {
        var internal = texts(Visibility.INTERNAL, "E_BAD", "m", CODE);

        assertThat(internal.texts()).isEmpty();
        assertThat(internal.names()).isEmpty();
    }

    @Test
    void a_very_long_text_is_cut_and_a_very_long_word_is_left_out() {
        assertThat(texts(Visibility.PUBLIC, null, "x".repeat(3_000) + " end", CODE)
                        .texts()
                        .get(1))
                .isEqualTo("end");
        var causes = java.util.Collections.nCopies(
                10, new Cause("word ".repeat(3_900), Confidence.SUSPECTED, null, List.of()));
        var entry =
                new EntryContent(null, null, "m", Outcome.ERROR, causes, List.of(), List.of(), List.of(), null, null);
        assertThat(SearchableTexts.of(catalog(Visibility.PUBLIC), entry, List.of(CODE))
                        .texts()
                        .get(2))
                .hasSizeLessThanOrEqualTo(30_000);
    }

    @Test
    void words_are_what_typing_errors_are_compared_with() {
        assertThat(SearchableTexts.words(List.of("e bad 2148598792 x86", "the gripper")))
                .containsExactlyInAnyOrder("bad", "the", "gripper");
    }

    private static SearchableTexts texts(
            Visibility visibility, @Nullable String symbol, String meaning, EntryCode code) {
        var cause = new Cause("A cause.", Confidence.SUSPECTED, "A resolution.", List.of());
        var entry = new EntryContent(
                symbol, null, meaning, Outcome.ERROR, List.of(cause), List.of(), List.of(), List.of(), null, null);
        return SearchableTexts.of(catalog(visibility), entry, List.of(code));
    }

    private static CatalogContent catalog(Visibility visibility) {
        return new CatalogContent(
                "tape-robot",
                "Tapes",
                null,
                null,
                "Robotics",
                "s",
                Notation.SYMBOLIC,
                Scope.PRODUCT,
                List.of(),
                List.of("keyword"),
                List.of(),
                List.of(),
                null,
                visibility,
                true,
                false);
    }
}
