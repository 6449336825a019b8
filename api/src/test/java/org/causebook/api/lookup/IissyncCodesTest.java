package org.causebook.api.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class IissyncCodesTest {

    private static final long[] CODES = {
        0,
        3,
        1060,
        1722,
        1726,
        2147500037L,
        2148007941L,
        2148598785L,
        2148598792L,
        2148598794L,
        2148598797L,
        2148598800L,
        2148598801L,
        2148598808L,
        2148598828L,
        2148599041L
    };

    static Stream<Long> codes() {
        return LongStream.of(CODES).boxed();
    }

    static List<String> forms(long code) {
        var forms = new ArrayList<>(
                List.of(Long.toString(code), Integer.toString((int) code), String.format(Locale.ROOT, "0x%08X", code)));
        if (code > 0xFFFF) {
            forms.add(String.format(Locale.ROOT, "%08X", code));
            forms.add(String.format(Locale.ROOT, "%08x", code));
        }
        return forms;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_written_form_leads_to_the_same_entry_first(long code) {
        var first = forms(code).stream()
                .map(form -> call().get("/api/v1/codes/" + form)
                        .then()
                        .statusCode(200)
                        .body("entries.catalog", hasItem("iissync"))
                        .extract()
                        .<String>path("entries[0].url"))
                .distinct();
        assertThat(first).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_written_form_leads_to_iissync_first_where_the_caller_names_it(long code) {
        for (var form : forms(code)) {
            var answer = call().get("/api/v1/codes/" + form + "?catalog=iissync")
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(answer.<String>path("query")).isEqualTo(form);
            assertThat(answer.<Boolean>path("known")).isTrue();
            assertThat(answer.<String>path("entries[0].catalog")).isEqualTo("iissync");
            assertThat(answer.<String>path("entries[0].code")).isEqualTo(Long.toString(code));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void forms_with_one_reading_share_one_canonical_address(long code) {
        for (var form : forms(code)) {
            var answer = call().get("/api/v1/codes/" + form).then().extract();
            if (answer.<List<?>>path("readings").size() == 1) {
                assertThat(answer.<String>path("canonical")).isEqualTo(Long.toString(code));
            }
        }
    }

    @Test
    void the_catalog_itself_knows_exactly_these_codes() {
        var codes =
                call().get("/api/v1/catalogs/iissync/codes").then().extract().<List<String>>path("items.code");
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        codes().map(String::valueOf).toList());
    }
}
